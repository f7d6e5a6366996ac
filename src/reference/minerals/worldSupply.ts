import type { Figure } from "../../model/index.ts";
import { plus, scaled, times } from "./figures.ts";
import type { Mineral, Minerals } from "./mineral.ts";
import { nationalOutput, REST, type Supply, totalTpa } from "./nationalOutput.ts";
import { refinedSupply } from "./refinedSupply.ts";

/** What the world makes of a mineral in a year, in two stages; t/a of content. */
export interface WorldSupply {
  /** Feed by country: mine output, or what a refinery's host metal brings. */
  readonly feed: Supply;
  /** Refined from feed. */
  readonly primary: Supply;
  /** Refined from scrap and other feed that no mine output accounts for. */
  readonly recovered: Supply;
  /** Refined content for a tonne of content in feed. */
  readonly yieldShare: number;
}

/** Sums of shares differ from the whole by this much at most. */
const ROUNDING = 1e-9;

/** Which number is missing. */
export interface Missing {
  readonly missing: "mine output" | "refined output" | "use" | "price";
  readonly says: string;
}

/** Mine output by country, t/a; a single rare earth as its content in the rare earths of a country. */
export function minedSupply(mineral: Mineral, year: number): Supply | undefined {
  if (mineral.about.feed === "host") return undefined;
  const output = nationalOutput(mineral, "mine", year)?.supply;
  if (!output || mineral.about.feed === "mined") return output;
  const held = new Map<string, Figure>();
  for (const [country, reo] of output) {
    const content = mineral.contents.get(country) ?? mineral.contents.get(REST);
    const why = `Rare earths mined, times ${mineral.id} in them`;
    if (content) held.set(country, { ...times(reo, content, "t/a", why), basis: "oxide" });
  }
  return held;
}

/** Users of a generated chain. China is apart so that a ban on exports does not starve its maker. */
export const USERS = ["CN", "JP", "US", REST] as const;

const isUser = (country: string): boolean => USERS.some((user) => user === country);

/**
 * Joins countries below a share of the whole to the rest of the world. Countries whose use is told
 * apart keep what they make, however little: it is what they have when nothing comes in.
 */
export function joinSmall(supply: Supply, leastShare: number): Supply {
  const least = totalTpa(supply) * leastShare;
  const joined = new Map<string, Figure>();
  for (const [country, figure] of supply) {
    const isSmall = figure.value < least && !isUser(country);
    const place = isSmall ? REST : country;
    joined.set(place, plus(joined.get(place), figure));
  }
  return new Map([...joined].sort());
}

const scaleAll = (supply: Supply, factor: number, note: string): Supply =>
  new Map([...supply].map(([country, figure]) => [country, scaled(figure, factor, note)]));

/**
 * The two stages of a year, made to meet. Feed is mine output M, refined output is R, and ρ the
 * assumed recovery. Where R ≤ ρ·M all of R is primary and the yield is R/M: what is lost, put into
 * stock or not published is in it. Where R > ρ·M the yield is ρ, and the rest of R is recovered from
 * scrap, at each refiner in proportion. A mineral without mine output has its feed at the refinery.
 */
export function worldSupply(
  mineral: Mineral,
  minerals: Minerals,
  year: number,
): WorldSupply | Missing {
  const mined = minedSupply(mineral, year);
  if (!mined && mineral.about.feed !== "host")
    return { missing: "mine output", says: "No edition has its mine output by country." };
  const refined = refinedSupply(mineral, minerals, year, mined);
  if (!refined)
    return { missing: "refined output", says: "No source has its refined output by country." };
  const least = minerals.assumptions["least-share"].value;
  const all = joinSmall(refined, least);
  if (!mined) {
    const feed = scaleAll(all, 1, "Feed taken at the refinery: by-product or plentiful ore");
    return { feed, primary: all, recovered: new Map(), yieldShare: 1 };
  }
  const feed = joinSmall(mined, least);
  const recoverable = totalTpa(feed) * minerals.assumptions.recovery.value;
  const made = totalTpa(all);
  if (made <= recoverable * (1 + ROUNDING))
    return { feed, primary: all, recovered: new Map(), yieldShare: made / totalTpa(feed) };
  const share = recoverable / made;
  return {
    feed,
    primary: scaleAll(all, share, "Refined output less what mines cannot account for"),
    recovered: scaleAll(all, 1 - share, "Refined output beyond mine output times recovery"),
    yieldShare: recoverable / totalTpa(feed),
  };
}

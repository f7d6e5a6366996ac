import {
  type Mineral,
  type Minerals,
  minedSupply,
  nationalOutput,
  type OutputStage,
  refiningShares,
  totalTpa,
} from "../../reference/index.ts";
import { type Share, UNNAMED } from "../../risk/index.ts";
import { type Evidence, ofFigure, ofOutput } from "./evidence.ts";

/** Who supplies a stage of the world, as one source says. */
export interface Mix {
  readonly stage: OutputStage;
  readonly source: string;
  /** Last year that the source's period names. */
  readonly year: number;
  /** Add up to 1; `ZZ` is what the source attributes to nobody. */
  readonly shares: readonly Share[];
  /** The world's output, t/a, where the source gives amounts. */
  readonly worldTpa: number | undefined;
  /** What the tonnes are tonnes of; empty for shares. */
  readonly basis: string;
  readonly evidence: readonly Evidence[];
}

/** Sources older than this are left aside where there are newer ones, years. */
const FRESH_YEARS = 5;

/** How far back of the year a source of output may end, years. */
const YEARS_BACK = 3;

/** What part of a stage a source names, below which it says nothing of concentration. */
const NAMED_MIN = 0.3;

const lastYear = (period: string): number => Number(period.match(/\d{4}/g)?.at(-1) ?? 0);

/** Merges groups of countries and the source's own rest into one unnamed lump, and fills up to 1. */
function fullShares(shares: ReadonlyMap<string, number>): Share[] {
  const named = new Map<string, number>();
  let total = 0;
  for (const [country, share] of shares) {
    const place = country.includes("+") ? UNNAMED : country;
    named.set(place, (named.get(place) ?? 0) + share);
    total += share;
  }
  // Printed percentages may add up to a little more than all.
  const scale = Math.max(1, total);
  const rest = 1 - total / scale;
  if (rest > 1e-9) named.set(UNNAMED, (named.get(UNNAMED) ?? 0) + rest);
  return [...named].map(([country, share]) => ({ country, share: share / scale }));
}

const namedIn = (shares: readonly Share[]): number =>
  shares.reduce((sum, { country, share }) => sum + (country === UNNAMED ? 0 : share), 0);

/** Mine output by each edition that has it, the newest first. */
function minedMixes(mineral: Mineral, year: number): Mix[] {
  const mined = mineral.outputs.filter(({ stage }) => stage === "mine");
  const sources = [...new Set(mined.map(({ source }) => source))];
  return sources.flatMap((source): Mix[] => {
    const one = { ...mineral, outputs: mined.filter((row) => row.source === source) };
    const national = nationalOutput(one, "mine", year);
    const supply = minedSupply(one, year);
    if (!national || !supply || year - national.year > YEARS_BACK) return [];
    const worldTpa = totalTpa(supply);
    if (!(worldTpa > 0)) return [];
    const amounts = [...supply].map(([country, { value }]) => [country, value / worldTpa] as const);
    const [first] = supply.values();
    return [
      {
        stage: "mine",
        source,
        year: national.year,
        shares: fullShares(new Map(amounts)),
        worldTpa,
        basis: first!.basis,
        evidence: [...supply].map(([country, figure]) =>
          ofFigure({ what: `mine output: ${mineral.id}`, country, stage: "mine" }, figure),
        ),
      },
    ];
  });
}

/** Shares of a stage after the mine by each source, its latest period up to the year. */
function refinedMixes(mineral: Mineral, minerals: Minerals, year: number): Mix[] {
  const bySource = new Map<string, Mix>();
  for (const { stage, source, period, shares, from } of refiningShares(mineral, minerals)) {
    const ends = lastYear(period);
    const key = `${stage} ${source}`;
    // Forecast years of a source are not what was made.
    if (ends > year || ends <= (bySource.get(key)?.year ?? 0)) continue;
    const full = fullShares(shares);
    if (namedIn(full) < NAMED_MIN) continue;
    const owner =
      mineral.outputs.some((row) => row.stage === stage) ||
      mineral.refiningShares.some((row) => row.stage === stage)
        ? mineral
        : (minerals.byId.get(mineral.about.shares_of ?? "") ?? mineral);
    const rows = owner.outputs.filter(
      (row) => row.stage === stage && row.source === source && row.period === period,
    );
    const amounts = rows.filter(({ country }) => country !== "WORLD");
    const printed = owner.refiningShares.filter(
      (row) => row.stage === stage && row.figure.source === source && row.figure.period === period,
    );
    const isAmount = from === "amounts";
    bySource.set(key, {
      stage,
      source,
      year: ends,
      shares: full,
      worldTpa: isAmount ? amounts.reduce((sum, { value = 0 }) => sum + value, 0) : undefined,
      basis: isAmount ? (rows[0]?.basis ?? "") : "",
      evidence: isAmount
        ? rows.map(ofOutput)
        : printed.map(({ country, figure }) =>
            ofFigure({ what: `share of output: ${owner.id}`, country, stage }, figure),
          ),
    });
  }
  return [...bySource.values()];
}

/**
 * Who supplies each stage, one mix for each source or edition, the one nearest to the year first; of
 * several as near, USGS before others, then the one that names most. Sources that end long before the
 * newest are left aside. With an edition named, that source alone.
 */
export function stageMixes(
  mineral: Mineral,
  minerals: Minerals,
  year: number,
  edition?: string,
): ReadonlyMap<OutputStage, readonly Mix[]> {
  const all = [...minedMixes(mineral, year), ...refinedMixes(mineral, minerals, year)].filter(
    ({ source }) => edition === undefined || source === edition,
  );
  const stages = Map.groupBy(all, ({ stage }) => stage);
  return new Map(
    [...stages].map(([stage, mixes]) => {
      const newest = Math.max(...mixes.map((mix) => mix.year));
      const isUsgs = ({ source }: Mix) => Number(source.startsWith("usgs"));
      const fresh = mixes
        .filter((mix) => newest - mix.year <= FRESH_YEARS)
        .sort(
          (a, b) =>
            b.year - a.year ||
            isUsgs(b) - isUsgs(a) ||
            (a.source < b.source ? 1 : -1) ||
            namedIn(b.shares) - namedIn(a.shares),
        );
      return [stage, fresh] as const;
    }),
  );
}

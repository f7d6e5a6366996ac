import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { type Chain, type Name, suggest } from "../model/index.ts";
import type { Baseline } from "../network/index.ts";
import { editionOf } from "../reference/index.ts";
import { type CoercedChain, type Coercion, type Grip, gripOf } from "../risk/index.ts";
import { type Month, monthsFrom } from "../units/index.ts";
import { type Answer, badField, done } from "./answer.ts";
import { baseYearField, shippedChainField } from "./chainFields.ts";
import { closeBaseYear } from "./closeBaseYear.ts";
import type { Effects } from "./effects.ts";
import { about, countriesField, monthField, monthOf, monthsField } from "./field.ts";
import { openChain } from "./openChain.ts";

/** Runs of coercion are two years long where nobody says otherwise. */
const MONTHS_DEFAULT = 24;

const thetaSays = "Write a share of demand from 0 to 1, as 0.9 for 90%.";
const toleranceSays = "Write a share of what is at stake from 0.0000001 to 0.01.";

/** The fields of a question about coercion that do not say who coerces whom. */
export const horizonFields = {
  chain: shippedChainField,
  commodities: about(
    z.array(z.string().min(1)).min(1).readonly().optional(),
    "Commodities withheld, ids. Default: all of the chain.",
    "止める品目の ID。省略時はチェーンのすべて。",
  ),
  theta: about(
    z.number(thetaSays).min(0, thetaSays).max(1, thetaSays).default(0.9),
    "Served share that must not be fallen below, 0 to 1.",
    "下回ってはならない充足率。0から1。",
  ),
  from: about(
    monthField.optional(),
    "First month of the run, YYYY-MM. Default: January after the base year.",
    "実行の最初の月（YYYY-MM）。省略時は基準年の翌年1月。",
  ),
  months: about(
    monthsField.default(MONTHS_DEFAULT),
    "Length of the run, months.",
    "実行の長さ（月）。",
  ),
  baseYear: baseYearField,
};

/** How closely a curve is traced. */
export const toleranceField = (usual: number) =>
  about(
    z.number(toleranceSays).min(1e-7, toleranceSays).max(0.01, toleranceSays).default(usual),
    "How far the curve may lie off a straight line between its points, share of what is at stake.",
    "点の間で曲線が直線から外れてよい幅。需要価値に対する割合。",
  );

/** The vantage of a question about coercion. */
export const vantageField = about(
  countriesField.default(["JP", "US"]),
  "Countries that goods are withheld from; their demand counts, together.",
  "輸出を止められる国。その需要を合わせて数える。",
);

/** What is asked of a chain's horizon, as `horizonFields` reads it. */
export interface Horizon {
  readonly chain: string;
  readonly commodities?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly months: number;
  readonly baseYear?: number | undefined;
}

/** A chain ready to be coerced. */
export interface OpenedHorizon {
  readonly chain: Chain;
  readonly baseline: Baseline;
  readonly edition: string;
  readonly months: readonly Month[];
  readonly commodities: ReadonlySet<string> | undefined;
}

/** Each word must be one of the valid ones; the cure names the nearest. */
export function checkWords(
  where: string,
  field: string,
  words: Iterable<string>,
  valid: ReadonlySet<string>,
  what: string,
): Answer<ReadonlySet<string>> {
  const all = new Set(words);
  for (const word of all)
    if (!valid.has(word)) return badField(where, field, word, `${what} ${suggest(word, valid)}`);
  return done(all);
}

/** Opens the chain of a question about coercion and closes its base year. */
export async function openHorizon(
  where: string,
  { chain: wanted, commodities, from, months, baseYear }: Horizon,
  effects: Effects,
): Promise<Answer<OpenedHorizon>> {
  const opened = await openChain(wanted, baseYear, effects);
  if (opened.status !== "done") return opened;
  const { chain, folder } = opened.value;
  const ids = new Set(chain.commodities.keys());
  const says = `Not a commodity of ${chain.id}.`;
  const named = checkWords(where, "commodities", commodities ?? [], ids, says);
  if (named.status !== "done") return named;
  const closed = await closeBaseYear(chain, effects);
  if (closed.status !== "done") return closed;
  return done({
    chain,
    baseline: closed.value,
    edition: await editionOf(folder, chain),
    months: monthsFrom(monthOf(from ?? `${chain.baseYear + 1}-01`), months),
    commodities: commodities && named.value,
  });
}

/** The countries of a vantage must want something of the chain; none withholds from itself. */
export function checkCoercion(
  where: string,
  { chain, commodities }: OpenedHorizon,
  asked: {
    readonly coercer: readonly string[];
    readonly seenFrom: readonly string[];
    readonly control: boolean;
  },
): Answer<{ readonly coercion: Coercion; readonly grip: Grip }> {
  const known = new Set(chain.countries.keys());
  const coercers = checkWords(where, "coercer", asked.coercer, known, "No such country here.");
  if (coercers.status !== "done") return coercers;
  const users = new Set([...chain.demands.values()].map(({ country }) => country));
  const idle = `No demand of the chain ${chain.id} is there.`;
  const vantage = checkWords(where, "seenFrom", asked.seenFrom, users, idle);
  if (vantage.status !== "done") return vantage;
  const [both] = coercers.value.intersection(vantage.value);
  if (both !== undefined) {
    const says = "A country does not withhold from itself. Leave it out of one of the two.";
    return badField(where, "seenFrom", both, says);
  }
  const coercion: Coercion = {
    coercers: coercers.value,
    vantage: vantage.value,
    ...(commodities ? { commodities } : {}),
    usesControl: asked.control,
  };
  return done({ coercion, grip: gripOf(chain, coercion) });
}

/** A chain under a coercion. */
export const coerce = (
  { chain, baseline, months }: OpenedHorizon,
  coercion: Coercion,
): CoercedChain => ({ chain, baseline, months, coercion });

/** Says how far a long computation is, lets others run, and ends it where the asker has left. */
export const reportTo =
  (effects: Effects, step: Name) =>
  async (share: number): Promise<void> => {
    effects.progress(step, share);
    await setImmediate();
    effects.signal.throwIfAborted();
  };

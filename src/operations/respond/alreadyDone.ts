import { parse as parseYaml } from "yaml";
import { z } from "zod";
import {
  ACTION_TERMS,
  type Action,
  type ActionTerm,
  type Figure,
  type Holding,
  type Problem,
  type Reading,
  suggest,
} from "../../model/index.ts";
import { addMonths, formatMonth, type Month, parseMonth } from "../../units/index.ts";

const monthSays = "Write the month of the decision, as 2026-03.";

const amount = z.number("Write a number.").min(0, "Write 0 or more.");

const schema = z.strictObject({
  taken: z
    .record(
      z.string(),
      z.string().refine((text) => parseMonth(text) !== undefined, monthSays),
    )
    .default({}),
  refused: z.array(z.string()).default([]),
  observed: z.record(z.string(), z.partialRecord(z.enum(ACTION_TERMS), amount)).default({}),
  stocks: z.record(z.string(), amount).default({}),
});

/** What has happened to a plan so far. */
export interface AlreadyDone {
  /** Actions that can still be decided, and those that are, with what was observed of them. */
  readonly actions: readonly Action[];
  /** Actions that are decided, by id, and in which month. */
  readonly taken: ReadonlyMap<string, Month>;
  /** Stocks as they are now, by holding. */
  readonly holdings: ReadonlyMap<string, Holding>;
}

/** What an account of what was done is laid over. */
export interface Now {
  readonly actions: readonly Action[];
  readonly holdings: ReadonlyMap<string, Holding>;
  /** First month of the plan. */
  readonly from: Month;
  readonly monthCount: number;
}

const observe = (figure: Figure | undefined, value: number, at: Figure["at"]): Figure => ({
  ...{ unit: "", basis: "", period: "observed", source: "observed", note: "", at },
  ...figure,
  ...{ value, low: value, high: value, quality: "reported" as const },
});

/**
 * Reads what was done and what was seen, and lays it over the toolbox: what is decided stays decided
 * and is nearer to its first tonne, what was refused is gone, what was observed, of actions and of
 * stocks, replaces what was assumed.
 */
export function readAlreadyDone(
  text: string,
  where: string,
  { actions, holdings, from, monthCount }: Now,
): Reading<AlreadyDone> {
  const refuse = (field: string, value: string, says: string): Problem => ({
    where,
    field,
    value,
    says,
  });
  let written: unknown;
  try {
    written = parseYaml(text) ?? {};
  } catch (error) {
    const says = `Not YAML: ${(error as Error).message.split("\n")[0]}`;
    return { ok: false, problems: [refuse("", "", says)] };
  }
  const parsed = schema.safeParse(written);
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => refuse(path.join("."), "", message)),
    };
  const { taken, refused, observed, stocks } = parsed.data;
  const ids = new Set(actions.map(({ id }) => id));
  const problems = [...Object.keys(taken), ...refused, ...Object.keys(observed)]
    .filter((id) => !ids.has(id))
    .map((id) => refuse("", id, `No such action. ${suggest(id, ids)}`));
  for (const [id, month] of Object.entries(taken))
    if (parseMonth(month)! > from)
      problems.push(refuse(`taken.${id}`, month, "This is after the first month of the plan."));
  for (const id of Object.keys(stocks))
    if (!holdings.has(id))
      problems.push(refuse("stocks", id, `No such holding. ${suggest(id, holdings.keys())}`));
  if (problems.length > 0) return { ok: false, problems };
  const decided = new Map(Object.entries(taken).map(([id, month]) => [id, parseMonth(month)!]));
  const laid = actions
    .filter(({ id }) => !refused.includes(id))
    .map((action): Action => {
      const seen = Object.entries(observed[action.id] ?? {}).map(([term, value]) => [
        term,
        observe(action[term as ActionTerm], value!, action.at),
      ]);
      const now: Action = { ...action, ...Object.fromEntries(seen) };
      const month = decided.get(action.id);
      if (month === undefined || !now.start) return now;
      const passed = from - month;
      const less = (value: number) => Math.max(0, value - passed);
      const { value, low, high } = now.start;
      return {
        ...now,
        start: { ...now.start, value: less(value), low: less(low), high: less(high) },
      };
    });
  for (const { id, start } of laid) {
    const month = decided.get(id);
    if (month === undefined || (start?.value ?? 0) < monthCount) continue;
    const due = formatMonth(addMonths(from, Math.round(start!.value)));
    const last = formatMonth(addMonths(from, monthCount - 1));
    const says = `Its first tonne is due in ${due}, after the last month of the plan, ${last}. Leave it out, or plan for ${Math.round(start!.value) + 1} months or more (--months).`;
    problems.push(refuse(`taken.${id}`, formatMonth(month), says));
  }
  if (problems.length > 0) return { ok: false, problems };
  const now = new Map(
    [...holdings].map(([id, one]) => {
      const tonnes = stocks[id];
      return [
        id,
        tonnes === undefined ? one : { ...one, stock: observe(one.stock, tonnes, one.at) },
      ];
    }),
  );
  return { ok: true, value: { actions: laid, taken: decided, holdings: now } };
}

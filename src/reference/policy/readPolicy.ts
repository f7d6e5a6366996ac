import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Chain, type Figure, type Problem, type Reading, suggest } from "../../model/index.ts";
import { mostSpecific } from "../mostSpecific.ts";
import { DATA_FOLDER } from "../readChain.ts";
import { idsOf, readTable } from "../readFolder.ts";
import { checkReferences } from "../refer.ts";
import type { FigureRow } from "../rows.ts";
import { COMMON_TABLES } from "../tables.ts";
import { MARKET_STATES, POLICY_TABLES } from "./tables.ts";

/**
 * The figures that filling and releasing a stock of a commodity is decided by, by name:
 * `price normal`, `market tight`, `short embargo`, `buy normal`, `normal>embargo`, `slope`,
 * `holding`, `discount`, `lost`.
 */
export type PolicyFigures = ReadonlyMap<string, Figure>;

/** How far probabilities may exceed one. */
const ROUNDING = 1e-9;

const TERMS_OF_STATE = ["price", "market", "short", "buy"] as const;
const TERMS_OF_STOCK = ["slope", "holding", "discount", "lost"] as const;

type PatternRow = FigureRow<Record<never, never>> & { readonly commodity: string };

/** Reads the tables of filling and releasing for a chain, and picks the rows of a commodity. */
export async function readPolicy(
  chain: Chain,
  commodity: string,
  folder: string = join(DATA_FOLDER, "policy", chain.id),
): Promise<Reading<PolicyFigures>> {
  const problems: Problem[] = [];
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    const known = await readdir(join(DATA_FOLDER, "policy"));
    const says = `No states of the market are known for this chain. ${suggest(chain.id, known)}`;
    return { ok: false, problems: [{ where: "policy", field: "chain", value: chain.id, says }] };
  }
  const { states, transitions, terms } = POLICY_TABLES;
  const rows = {
    states: await readTable(folder, states, true, problems),
    transitions: await readTable(folder, transitions, true, problems),
    terms: await readTable(folder, terms, true, problems),
  };
  const sources = await readTable(DATA_FOLDER, COMMON_TABLES.sources, true, problems);
  const known = new Map([
    ["commodities", new Set(chain.commodities.keys())],
    ["sources", idsOf(sources)],
  ]);
  checkReferences(rows.states, states, known, problems);
  checkReferences(rows.transitions, transitions, known, problems);
  checkReferences(rows.terms, terms, known, problems);
  if (problems.length > 0) return { ok: false, problems };

  const figures = new Map<string, Figure>();
  const pick = (name: string, file: string, among: readonly PatternRow[]) => {
    const row = mostSpecific(among, (one) => [one.commodity], [commodity], problems);
    if (row) figures.set(name, row.figure);
    else
      problems.push({
        where: file,
        field: "commodity",
        value: commodity,
        says: `No row for ${name}. Add one, or name a commodity that has one.`,
      });
  };
  for (const state of MARKET_STATES) {
    const own = rows.states.filter((row) => row.state === state);
    for (const term of TERMS_OF_STATE)
      pick(
        `${term} ${state}`,
        states.file,
        own.filter((row) => row.term === term),
      );
    for (const to of MARKET_STATES)
      if (to !== state)
        pick(
          `${state}>${to}`,
          transitions.file,
          rows.transitions.filter((row) => row.from === state && row.to === to),
        );
  }
  for (const term of TERMS_OF_STOCK)
    pick(
      term,
      terms.file,
      rows.terms.filter((row) => row.term === term),
    );
  if (problems.length === 0) checkShares(figures, problems);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: figures };
}

/** Shares of one whole: what is short, and what follows a state. */
function checkShares(figures: PolicyFigures, problems: Problem[]): void {
  const complain = (figure: Figure, field: string, value: number, says: string) =>
    problems.push({
      where: `${figure.at.file}:${figure.at.line}`,
      field,
      value: String(value),
      says,
    });
  for (const state of MARKET_STATES) {
    const short = figures.get(`short ${state}`)!;
    if (short.high > 1) complain(short, "high", short.high, "A share runs from 0 to 1.");
    const leaving = MARKET_STATES.flatMap((to) => figures.get(`${state}>${to}`) ?? []);
    const sum = leaving.reduce((total, { value }) => total + value, 0);
    if (sum > 1 + ROUNDING)
      complain(
        leaving[0]!,
        "value",
        sum,
        `What follows ${state} comes to more than 1. It stays so with what is left of 1.`,
      );
  }
}

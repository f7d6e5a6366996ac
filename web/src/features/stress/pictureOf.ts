import { textIn } from "../../../../src/scenario/index.ts";
import { formatMonth, monthsFrom, parseMonth } from "../../../../src/units/index.ts";
import type { Closed } from "./closed.ts";
import type { SolvedLevel } from "./solver/useSolver.ts";

/** A whole answer: both levels, and the chain that they are of. */
export interface SolvedPicture {
  readonly frozen: SolvedLevel;
  readonly market: SolvedLevel;
  readonly closed: Closed;
}

/** The months of an answer, YYYY-MM. */
export const monthsOf = ({ question }: SolvedLevel): readonly string[] =>
  monthsFrom(parseMonth(question.from)!, question.months).map(formatMonth);

/** Where an answer comes from, in words: the scenario's title, and the tables of the chain. */
export const sourcesOf = ({ market, closed }: SolvedPicture): string => {
  const { title } = market.question.scenario;
  return `${textIn(title, market.question.language)}; data/chains/${closed.chain.id}`;
};

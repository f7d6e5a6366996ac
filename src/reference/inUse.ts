import type { Figure, InUse, Problem } from "../model/index.ts";
import { mostSpecific } from "./mostSpecific.ts";
import type { ChainRows } from "./readFolder.ts";
import { IN_USE_TERMS } from "./tables.ts";

type Term = (typeof IN_USE_TERMS)[number];

/**
 * How goods of each sector with a demand stay in use in each country. A sector of which no term is said
 * stays out; one of which some are said and others not is refused.
 */
export function buildInUse(rows: ChainRows, problems: Problem[]): InUse[] {
  const pairs = new Map(
    rows.demands.map(({ sector, country }) => [`${sector}@${country}`, { sector, country }]),
  );
  return [...pairs].flatMap(([id, { sector, country }]) => {
    const term = (name: Term) => {
      const own = rows.inUse.filter((row) => row.term === name);
      const patternsOf = (row: (typeof own)[number]) => [row.sector, row.country];
      return mostSpecific(own, patternsOf, [sector, country], problems)?.figure;
    };
    const figures = Object.fromEntries(
      IN_USE_TERMS.flatMap((name) => {
        const figure = term(name);
        return figure ? [[name, figure]] : [];
      }),
    ) as Partial<Record<Term, Figure>>;
    if (!figures.life) return [];
    const missing = IN_USE_TERMS.find((name) => figures[name] === undefined);
    if (missing !== undefined) {
      const { file, line } = figures.life.at;
      const says = `A use with a life needs this term as well. Add a row, if only for *.`;
      problems.push({ where: `${file}:${line}`, field: missing, value: sector, says });
      return [];
    }
    const { life, deviation, growth, since, kept, reachable } = figures as Record<Term, Figure>;
    const heavyFall = figures["heavy-fall"]!;
    return [{ id, sector, country, life, deviation, growth, since, kept, reachable, heavyFall }];
  });
}

import {
  type Chain,
  type Demand,
  type Facility,
  type Problem,
  type Reading,
  type Route,
  suggest,
} from "../model/index.ts";
import { type FlowShock, type Shock, TRACE_DEFAULT } from "./shock.ts";

/** One selector of a shock: the words written, and the valid words that a target answers to. */
interface Sieve<T> {
  readonly field: string;
  readonly words: readonly string[] | undefined;
  readonly answersTo: (target: T) => readonly string[];
  /** Other words for a valid one, such as the name of a country, for the cure. */
  readonly otherWords?: ReadonlyMap<string, string>;
}

/** A word of a selector, read once for all targets. */
interface Word {
  readonly written: string;
  /** Without the `!` that excludes. */
  readonly bare: string;
  readonly excludes: boolean;
  readonly fits: (valid: string) => boolean;
}

/** Reads a word, in which a leading `!` excludes and `*` stands for anything. */
function readWord(written: string): Word {
  const excludes = written.startsWith("!");
  const bare = excludes ? written.slice(1) : written;
  const pattern = new RegExp(`^${bare.split("*").map(RegExp.escape).join(".*")}$`);
  return { written, bare, excludes, fits: (valid) => pattern.test(valid) };
}

/** Whether words select something that answers to `valid`: one included word fits, no excluded one. */
function selects(words: readonly Word[], valid: readonly string[]): boolean {
  const isFit = ({ fits }: Word) => valid.some(fits);
  const included = words.filter(({ excludes }) => !excludes);
  if (words.some((word) => word.excludes && isFit(word))) return false;
  return included.length === 0 || included.some(isFit);
}

/** The targets that pass every sieve; a word that fits nothing, or sieves that leave nothing, are problems. */
function sift<T>(
  all: readonly T[],
  sieves: readonly Sieve<T>[],
  where: string,
  thing: string,
): Reading<readonly T[]> {
  const read = sieves.flatMap(({ words, ...sieve }) =>
    words === undefined ? [] : [{ ...sieve, words: words.map(readWord) }],
  );
  const problems: Problem[] = [];
  for (const { field, words, answersTo, otherWords } of read) {
    const valid = [...new Set(all.flatMap(answersTo))];
    for (const { written, bare, fits } of words) {
      if (valid.some(fits)) continue;
      const named = otherWords?.get(bare.toLowerCase());
      const cure =
        named !== undefined && valid.includes(named)
          ? `Did you mean ${named}?`
          : suggest(bare, valid);
      const says = `This fits no ${thing} of the chain. ${cure}`;
      problems.push({ where, field, value: written, says });
    }
  }
  if (problems.length > 0) return { ok: false, problems };

  let left = all;
  for (const { field, words, answersTo } of read) {
    const passed = left.filter((target) => selects(words, answersTo(target)));
    if (passed.length === 0) {
      const cure = suggest(words[0]!.bare, new Set(left.flatMap(answersTo)));
      const says = `No ${thing} is left after the selectors before this one. ${cure}`;
      const value = words.map(({ written }) => written).join(", ");
      return { ok: false, problems: [{ where, field, value, says }] };
    }
    left = passed;
  }
  return { ok: true, value: left };
}

const namesOfCountries = (chain: Chain): ReadonlyMap<string, string> =>
  new Map(
    [...chain.countries.values()].flatMap(({ id, name }) => [
      [name.en.toLowerCase(), id],
      [name.ja, id],
    ]),
  );

/** The elements that a commodity holds more of than the trace of a shock. */
function elementsAbove(shock: Shock, chain: Chain): (commodity: string) => readonly string[] {
  const trace = shock.trace ?? TRACE_DEFAULT;
  return (commodity) =>
    [...(chain.commodities.get(commodity)?.content ?? [])]
      .filter(([, content]) => content.value > trace)
      .map(([element]) => element);
}

/**
 * The routes that a shock on exports selects, lanes that nobody uses yet among them: a ban covers a
 * detour that is opened later.
 */
export function selectRoutes(
  shock: FlowShock,
  chain: Chain,
  where: string,
): Reading<readonly Route[]> {
  const holds = elementsAbove(shock, chain);
  const otherWords = namesOfCountries(chain);
  return sift<Route>(
    [...chain.routes.values()],
    [
      { field: "commodities", words: shock.commodities, answersTo: (route) => [route.commodity] },
      { field: "elements", words: shock.elements, answersTo: (route) => holds(route.commodity) },
      { field: "by", words: shock.by, answersTo: (route) => [route.from], otherWords },
      { field: "to", words: shock.to, answersTo: (route) => [route.to], otherWords },
    ],
    where,
    "route",
  );
}

/** The facilities that an outage selects; commodities and elements are those of what a facility makes. */
export function selectFacilities(
  shock: Extract<Shock, { kind: "outage" }>,
  chain: Chain,
  where: string,
): Reading<readonly Facility[]> {
  const holds = elementsAbove(shock, chain);
  const otherWords = namesOfCountries(chain);
  const made = (facility: Facility) =>
    facility.processes.flatMap((id) =>
      (chain.processes.get(id)?.outputs ?? []).map((flow) => flow.commodity),
    );
  return sift<Facility>(
    [...chain.facilities.values()],
    [
      { field: "facilities", words: shock.facilities, answersTo: (facility) => [facility.id] },
      {
        field: "countries",
        words: shock.countries,
        answersTo: (facility) => [facility.country],
        otherWords,
      },
      {
        field: "control",
        words: shock.control,
        answersTo: (facility) => [facility.control],
        otherWords,
      },
      { field: "commodities", words: shock.commodities, answersTo: made },
      {
        field: "elements",
        words: shock.elements,
        answersTo: (facility) => made(facility).flatMap(holds),
      },
    ],
    where,
    "facility",
  );
}

/** The demands that a surge selects. */
export function selectDemands(
  shock: Extract<Shock, { kind: "demand-surge" }>,
  chain: Chain,
  where: string,
): Reading<readonly Demand[]> {
  const holds = elementsAbove(shock, chain);
  return sift<Demand>(
    [...chain.demands.values()],
    [
      {
        field: "countries",
        words: shock.countries,
        answersTo: (demand) => [demand.country],
        otherWords: namesOfCountries(chain),
      },
      { field: "sectors", words: shock.sectors, answersTo: (demand) => [demand.sector] },
      { field: "commodities", words: shock.commodities, answersTo: (demand) => [demand.commodity] },
      { field: "elements", words: shock.elements, answersTo: (demand) => holds(demand.commodity) },
    ],
    where,
    "demand",
  );
}

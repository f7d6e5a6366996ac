import type { Chain } from "../../../../../src/model/index.ts";
import type { Language } from "../../../words/catalogue.ts";
import type { Option } from "./slots.ts";

/** Words of choices that the chain has no name for. */
export interface OptionWords {
  readonly everywhere: string;
  readonly everything: string;
  readonly everyPlant: string;
  readonly everySector: string;
  readonly plantsIn: (country: string) => string;
  readonly plantsUnder: (country: string) => string;
  readonly all: (kind: string) => string;
  readonly holding: (element: string) => string;
  readonly and: (one: string, other: string) => string;
}

/** Countries that something of the chain stands in, is wanted in or is shipped from. */
function countriesOf(chain: Chain): readonly string[] {
  const touched = new Set([
    ...[...chain.demands.values()].map(({ country }) => country),
    ...[...chain.facilities.values()].map(({ country }) => country),
    ...[...chain.routes.values()].flatMap(({ from, to }) => [from, to]),
  ]);
  return [...chain.countries.keys()].filter((id) => touched.has(id));
}

/** What a selector of countries can say. */
export function countryOptions(
  field: string,
  chain: Chain,
  language: Language,
  words: OptionWords,
): readonly Option[] {
  const nameOf = (id: string) => chain.countries.get(id)!.name[language];
  const option = (ids: readonly string[], name: string): Option => ({
    id: ids.join(","),
    name,
    edit: { [field]: ids },
  });
  const both = ["JP", "US"].filter((id) => chain.countries.has(id));
  const pairs = [both, both.toReversed()].filter(({ length }) => length === 2);
  return [
    { id: "", name: words.everywhere, edit: { [field]: undefined } },
    ...pairs.map(([a, b]) => option([a!, b!], words.and(nameOf(a!), nameOf(b!)))),
    ...countriesOf(chain).map((id) => option([id], nameOf(id))),
  ];
}

/** What goods can be. */
export function goodsOptions(
  chain: Chain,
  language: Language,
  words: OptionWords,
): readonly Option[] {
  const plain = { goods: undefined, trace: undefined };
  const commodity = (id: string, name: string): Option => ({
    id: `c:${id}`,
    name,
    edit: { commodities: [id], elements: undefined, ...plain },
  });
  const groups = new Set(
    [...chain.commodities.keys()].filter((id) => id.includes("/")).map((id) => id.split("/")[0]!),
  );
  return [
    {
      id: "",
      name: words.everything,
      edit: { commodities: undefined, elements: undefined, ...plain },
    },
    ...[...groups].map((group) => commodity(`${group}/*`, words.all(group))),
    ...chain.elements.map((element) => ({
      id: `e:${element}`,
      name: words.holding(element),
      edit: { commodities: undefined, elements: [element], ...plain },
    })),
    ...[...chain.commodities.values()].map(({ id, name }) => commodity(id, name[language])),
  ];
}

/** What plants can be. */
export function plantOptions(
  chain: Chain,
  language: Language,
  words: OptionWords,
): readonly Option[] {
  const none = { facilities: undefined, countries: undefined, control: undefined };
  const countryName = (id: string) => chain.countries.get(id)!.name[language];
  const all = [...chain.facilities.values()];
  const distinct = (of: (one: (typeof all)[number]) => string) => [...new Set(all.map(of))];
  return [
    ...all.map(({ id, name }) => ({
      id: `f:${id}`,
      name: name[language],
      edit: { ...none, facilities: [id] },
    })),
    ...distinct(({ country }) => country).map((id) => ({
      id: `at:${id}`,
      name: words.plantsIn(countryName(id)),
      edit: { ...none, countries: [id] },
    })),
    ...distinct(({ control }) => control).map((id) => ({
      id: `of:${id}`,
      name: words.plantsUnder(countryName(id)),
      edit: { ...none, control: [id] },
    })),
  ];
}

/** What a selector of sectors can say. */
export const sectorOptions = (
  chain: Chain,
  language: Language,
  words: OptionWords,
): readonly Option[] => [
  { id: "", name: words.everySector, edit: { sectors: undefined } },
  ...[...chain.sectors.values()].map(({ id, name }) => ({
    id,
    name: name[language],
    edit: { sectors: [id] },
  })),
];

import type { Chain, Measure, Name } from "../model/index.ts";
import type { PublishedTotal } from "../reference/index.ts";
import type { Language } from "./effects.ts";

/** What a published total is of, as its parts are named in a language. */
interface Parts {
  readonly what: string;
  readonly where: string;
  readonly to: string;
  readonly facility: string;
}

/** One phrase for each measure and language; no phrase is put together from halves. */
const PHRASES: Readonly<Record<Language, Readonly<Record<Measure, (at: Parts) => string>>>> = {
  en: {
    output: ({ what, where }) => `Output of ${what}, ${where}`,
    "output-share": ({ what, where }) => `Share of world output of ${what}, ${where}`,
    "facility-output": ({ what, facility }) => `Output of ${what}, ${facility}`,
    export: ({ what, where, to }) => `Exports of ${what}, ${where} to ${to}`,
    demand: ({ what, where }) => `Demand for ${what}, ${where}`,
    "demand-share": ({ what, where }) => `Share of world demand for ${what}, ${where}`,
    use: ({ what, where }) => `Use of ${what} in plants, ${where}`,
    "stock-change": ({ what, where }) => `Stock build-up of ${what}, ${where}`,
  },
  ja: {
    output: ({ what, where }) => `${where}の${what}生産量`,
    "output-share": ({ what, where }) => `${what}の世界生産に占める${where}の割合`,
    "facility-output": ({ what, facility }) => `${facility}の${what}生産量`,
    export: ({ what, where, to }) => `${where}から${to}への${what}輸出量`,
    demand: ({ what, where }) => `${where}の${what}需要`,
    "demand-share": ({ what, where }) => `${what}の世界需要に占める${where}の割合`,
    use: ({ what, where }) => `${where}の工場での${what}使用量`,
    "stock-change": ({ what, where }) => `${where}の${what}在庫の増加`,
  },
};

const WORLD: Readonly<Record<Language, string>> = { en: "world", ja: "世界" };
const ANYWHERE: Readonly<Record<Language, string>> = { en: "all countries", ja: "全世界" };
/** Names of the kinds that shipped patterns stand for; a commodity's own name is in the data. */
const KINDS: Readonly<Record<string, Name>> = {
  concentrate: { en: "rare-earth concentrates", ja: "希土類精鉱" },
  magnet: { en: "magnets", ja: "磁石" },
  swarf: { en: "magnet swarf", ja: "磁石スクラップ" },
};

const CONTAINED: Readonly<Record<Language, (element: string, what: string) => string>> = {
  en: (element, what) => `${element} in ${what}`,
  ja: (element, what) => `${what}中の${element}`,
};

/** What a published total is of, in words. */
export function sayMeasure(chain: Chain, total: PublishedTotal, language: Language): string {
  const country = (id: string | undefined, all: string) =>
    id === undefined || id === "" || id === "*"
      ? all
      : (chain.countries.get(id)?.name[language] ?? id);
  const goods =
    chain.commodities.get(total.commodity)?.name[language] ??
    KINDS[total.commodity.replace(/\/\*$/, "")]?.[language] ??
    total.commodity;
  const { element = "", facility = "" } = total;
  return PHRASES[language][total.measure]({
    what: element === "" ? goods : CONTAINED[language](element, goods),
    where: country(total.country, WORLD[language]),
    to: country(total.partner, ANYWHERE[language]),
    facility: chain.facilities.get(facility)?.name[language] ?? facility,
  });
}

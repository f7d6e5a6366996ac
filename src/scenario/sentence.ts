import type { Chain } from "../model/index.ts";
import { english } from "./english.ts";
import { japanese } from "./japanese.ts";
import type { Chosen, Named, Phrasebook } from "./phrases.ts";
import { type Scenario, sourcesOf } from "./scenario.ts";
import { type Selector, type Shock, selectorsOf } from "./shock.ts";
import { type Language, textIn } from "./text.ts";

const PHRASEBOOKS: Readonly<Record<Language, Phrasebook>> = { en: english, ja: japanese };

/** The name of a selector's word in a language, where the chain has one. */
function nameOf(selector: Selector, word: string, language: Language, chain?: Chain): string {
  switch (selector) {
    case "facilities":
      return chain?.facilities.get(word)?.name[language] ?? word;
    case "sectors":
      return chain?.sectors.get(word)?.name[language] ?? word;
    case "commodities":
      return chain?.commodities.get(word)?.name[language] ?? word;
    case "elements":
      return word;
    default:
      return chain?.countries.get(word)?.name[language] ?? word;
  }
}

function namedIn(shock: Shock, language: Language, chain?: Chain): Named {
  const written = selectorsOf(shock);
  const choose = (selector: Selector): Chosen => {
    const words = written[selector] ?? [];
    const name = (word: string) => nameOf(selector, word, language, chain);
    return {
      included: words.filter((word) => !word.startsWith("!")).map(name),
      excluded: words.filter((word) => word.startsWith("!")).map((word) => name(word.slice(1))),
    };
  };
  return {
    goods: {
      ...choose("commodities"),
      elements: choose("elements"),
      called: shock.goods === undefined ? undefined : textIn(shock.goods, language),
    },
    by: choose("by"),
    to: choose("to"),
    facilities: choose("facilities"),
    countries: choose("countries"),
    control: choose("control"),
    sectors: choose("sectors"),
  };
}

/**
 * Says a shock as a sentence, with the names of the chain where one is given and its ids where not.
 *
 * @example
 * const ban = { kind: "export-ban", by: ["CN"], to: ["JP"], commodities: ["dy-oxide"], withheld: 1, from: "2026-01", until: "2026-07", sources: ["x"] }
 * sentence(ban) // => "Exports of dy-oxide from CN to JP are banned from 2026-01 to 2026-06."
 * sentence(ban, "ja") // => "2026年1月から2026年6月まで、CNからJPへのdy-oxideの輸出が禁止される。"
 */
export function sentence(shock: Shock, language: Language = "en", chain?: Chain): string {
  const { sentences } = PHRASEBOOKS[language];
  const named = namedIn(shock, language, chain);
  // Written out so that the compiler pairs each kind with its own template.
  switch (shock.kind) {
    case "outage":
      return sentences.outage(shock, named);
    case "export-ban":
      return sentences["export-ban"](shock, named);
    case "licence":
      return sentences.licence(shock, named);
    case "quota":
      return sentences.quota(shock, named);
    case "duty":
      return sentences.duty(shock, named);
    case "demand-surge":
      return sentences["demand-surge"](shock, named);
    case "route-loss":
      return sentences["route-loss"](shock, named);
  }
}

/** A description of a scenario: paragraphs, each with a heading or none, of lines. */
export interface Description {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** Says a scenario: what is asked, what happens, what is assumed, and who says so. */
export function describeScenario(
  scenario: Scenario,
  language: Language = "en",
  chain?: Chain,
): Description {
  const { headings } = PHRASEBOOKS[language];
  const shocks = scenario.shocks.map((shock) => {
    const note = shock.note === undefined ? [] : [textIn(shock.note, language)];
    return [sentence(shock, language, chain), ...note, `[${shock.sources.join(", ")}]`].join(" ");
  });
  const assumes = scenario.assumes.map(
    ({ text, source }) => `${textIn(text, language)} [${source}]`,
  );
  const sections = [
    { heading: headings.asks, lines: [textIn(scenario.asks, language)] },
    { heading: headings.run(scenario.starts, scenario.months), lines: [] },
    { heading: headings.shocks, lines: shocks },
    { heading: headings.assumes, lines: assumes },
    { heading: headings.sources, lines: sourcesOf(scenario) },
  ];
  return { title: textIn(scenario.title, language), sections };
}

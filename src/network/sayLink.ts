import type { Chain, Name } from "../model/index.ts";
import { formatMonth, type Month } from "../units/index.ts";
import type { Link } from "./explanation.ts";

/** A language of the screen. */
export type Language = keyof Name;

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** Tonnes a month as a reader wants them: whole from ten up, three digits below. */
const tonnes = (amount: number): string => (amount >= 10 ? whole : fine).format(amount);

const percent = (share: number): string => `${fine.format(share * 100)}%`;

/** The name of a node, as `Dysprosium metal in Japan`. */
export function sayNode(chain: Chain, node: string, language: Language): string {
  const [commodity, country] = node.split("@");
  const what = chain.commodities.get(commodity!)?.name[language] ?? commodity!;
  const where = chain.countries.get(country!)?.name[language] ?? country!;
  return language === "ja" ? `${where}の${what}` : `${what} in ${where}`;
}

/** The name of a way into a node, or of who wants more of it: a plant, a route, a stock, a sector. */
export function sayWay(chain: Chain, { way, wayKind }: Link, language: Language): string {
  if (wayKind === "made") return chain.facilities.get(way)?.name[language] ?? way;
  if (wayKind === "stored") return chain.holdings.get(way)?.holder ?? way;
  if (wayKind === "wanted") {
    const sector = chain.demands.get(way)?.sector ?? way;
    return chain.sectors.get(sector)?.name[language] ?? sector;
  }
  const route = chain.routes.get(way);
  if (!route) return way;
  const [from, to] = [route.from, route.to].map((id) => chain.countries.get(id)?.name[language]);
  return language === "ja" ? `${from}から${to}への輸送` : `the route from ${from} to ${to}`;
}

/** One sentence for each kind of limit and language; no sentence is put together from halves. */
const SENTENCES = {
  en: {
    restricted: (at: Parts) =>
      `${at.node}: ${at.way} is held to ${at.share} of its usual amount in ${at.month}${at.cause && `, by measure ${at.cause}`}.`,
    capacity: (at: Parts) =>
      `${at.node}: ${at.way} runs at its capacity of ${at.tonnes} t a month in ${at.month}.`,
    ramp: (at: Parts) =>
      `${at.node}: ${at.way} cannot turn to it faster and makes ${at.tonnes} t in ${at.month}.`,
    growth: (at: Parts) =>
      `${at.node}: ${at.way} has grown as fast as it can and carries ${at.tonnes} t in ${at.month}.`,
    qualification: (at: Parts) =>
      `${at.node}: ${at.way} is a new lane and carries what is qualified, ${at.tonnes} t in ${at.month}.`,
    empty: (at: Parts) => `${at.node}: the stock of ${at.way} is used up by ${at.month}.`,
    rate: (at: Parts) =>
      `${at.node}: the stock of ${at.way} gives its most, ${at.tonnes} t in ${at.month}.`,
    wanted: (at: Parts) =>
      `${at.node}: for “${at.way}” ${at.share} of the usual amount is wanted in ${at.month}${at.cause && `, by measure ${at.cause}`}.`,
    starved: (at: Parts) => `${at.node}: ${at.way} could give more, but is short of ${at.of}.`,
    worth: (at: Parts) => ` A tonne more through it would save ${at.worth} USD.`,
  },
  ja: {
    restricted: (at: Parts) =>
      `${at.node}：${at.way}は${at.month}に${at.cause && `措置${at.cause}により`}通常の${at.share}に制限される。`,
    capacity: (at: Parts) =>
      `${at.node}：${at.way}は${at.month}に月${at.tonnes}トンの能力上限で稼働している。`,
    ramp: (at: Parts) =>
      `${at.node}：${at.way}はこれ以上速く切り替えられず、${at.month}に${at.tonnes}トンを作る。`,
    growth: (at: Parts) =>
      `${at.node}：${at.way}は増やせる限り増やし、${at.month}に${at.tonnes}トンを運ぶ。`,
    qualification: (at: Parts) =>
      `${at.node}：${at.way}は新しい経路で、${at.month}に認定済みの${at.tonnes}トンだけを運ぶ。`,
    empty: (at: Parts) => `${at.node}：${at.way}の在庫は${at.month}までに尽きる。`,
    rate: (at: Parts) =>
      `${at.node}：${at.way}の在庫は${at.month}に放出の上限${at.tonnes}トンを出している。`,
    wanted: (at: Parts) =>
      `${at.node}：${at.way}は${at.month}に${at.cause && `措置${at.cause}により`}通常の${at.share}を必要とする。`,
    starved: (at: Parts) => `${at.node}：${at.way}は増やせるが、${at.of}が足りない。`,
    worth: (at: Parts) => `ここで1トン増えれば${at.worth}米ドルの損失が減る。`,
  },
} as const;

interface Parts {
  readonly node: string;
  readonly way: string;
  readonly month: string;
  readonly tonnes: string;
  readonly share: string;
  readonly cause: string;
  readonly of: string;
  readonly worth: string;
}

function shareOf(limit: Link["limit"]): string {
  if (limit.kind === "restricted") return percent(limit.allowed);
  return limit.kind === "wanted" ? percent(limit.multiple) : "";
}

/** The numbers of measures, as `1, 4`. */
const numbersOf = (causes: readonly string[], measures: readonly string[]): string =>
  [...new Set(causes.map((cause) => measures.indexOf(cause) + 1))]
    .filter((number) => number > 0)
    .sort((a, b) => a - b)
    .join(", ");

/** What the sentences of an explanation refer to. */
export interface Context {
  readonly chain: Chain;
  readonly months: readonly Month[];
  readonly language: Language;
  /** The scenario's measures as sentences, in the order that readers see them numbered from 1. */
  readonly measures: readonly string[];
}

/** Says a link of an explanation as a sentence, with what a tonne more would be worth where known. */
export function sayLink({ chain, months, language, measures }: Context, link: Link): string {
  const { limit } = link;
  const parts: Parts = {
    node: sayNode(chain, link.node, language),
    way: sayWay(chain, link, language),
    month: formatMonth(months[link.month]!),
    tonnes: "tonnes" in limit ? tonnes(limit.tonnes) : "",
    share: shareOf(limit),
    cause: "causes" in limit ? numbersOf(limit.causes, measures) : "",
    of: limit.kind === "starved" ? sayNode(chain, limit.of, language) : "",
    worth: whole.format(link.worthUsd ?? 0),
  };
  const words = SENTENCES[language];
  return words[limit.kind](parts) + (link.worthUsd ? words.worth(parts) : "");
}

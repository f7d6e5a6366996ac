import { addMonths, formatMonth } from "../units/index.ts";
import { type Course, monthOf } from "./course.ts";
import {
  type Chosen,
  type Goods,
  isAny,
  isJust,
  number,
  type Phrasebook,
  percent,
  writeSteps,
} from "./phrases.ts";
import type { Shock } from "./shock.ts";

const choose = ({ included, excluded }: Chosen, all: string, joint = "・"): string => {
  const left = excluded.length > 0 ? `${excluded.join("・")}を除く` : "";
  return left + (included.length > 0 ? included.join(joint) : all);
};

const places = (chosen: Chosen) => choose(chosen, "すべての国");

const goodsOf = (goods: Goods): string =>
  (isAny(goods.elements) ? "" : `${choose(goods.elements, "すべての元素", "または")}を含む`) +
  choose(goods, "品目");

const monthName = (text: string): string => {
  const [year, month] = text.split("-");
  return `${year}年${Number(month)}月`;
};

function amount(course: Course, from: string, write: (value: number) => string): string {
  const steps = writeSteps(course, from, (step, isFirst) => {
    const range = step.low < step.high ? `(${write(step.low)}~${write(step.high)})` : "";
    return (isFirst ? "" : `${monthName(step.from)}から`) + write(step.value) + range;
  });
  return steps.join("、");
}

function span({ from, until }: Shock): string {
  if (until === undefined) return `${monthName(from)}以降`;
  const last = formatMonth(addMonths(monthOf(until), -1));
  return last === from ? `${monthName(from)}に` : `${monthName(from)}から${monthName(last)}まで`;
}

const recovery = ({ recoveryMonths = 0 }: { recoveryMonths?: number | undefined }): string =>
  recoveryMonths > 0 ? `(その後${number(recoveryMonths)}か月かけて回復)` : "";

const exportsOf = (to: Chosen, goods: Goods) => `${places(to)}への${goodsOf(goods)}の輸出`;

/** Japanese. */
export const japanese: Phrasebook = {
  sentences: {
    outage: (shock, { facilities, countries, control, goods }) => {
      const making = isAny(goods) && isAny(goods.elements) ? "" : `${goodsOf(goods)}を生産し、`;
      const under = isAny(control) ? "" : `${places(control)}の支配下にある`;
      const within = isAny(countries) ? "" : `${places(countries)}にある`;
      const plants = `${making}${under}${within}${choose(facilities, "工場")}`;
      const lost = amount(shock.lost, shock.from, percent);
      return `${plants}は${span(shock)}、生産能力を${lost}失う${recovery(shock)}。`;
    },
    "export-ban": (shock, { by, to, goods }) =>
      isJust(shock.withheld, 1)
        ? `${places(by)}は${span(shock)}、${exportsOf(to, goods)}を禁止する${recovery(shock)}。`
        : `${places(by)}は${span(shock)}、${exportsOf(to, goods)}を差し止める。` +
          `差止めの割合:${amount(shock.withheld, shock.from, percent)}${recovery(shock)}。`,
    licence: (shock, { by, to, goods }) => {
      const wait = isJust(shock.delayMonths, 0)
        ? ""
        : `最初の${amount(shock.delayMonths, shock.from, number)}か月は出荷がない。`;
      return (
        `${places(by)}は${span(shock)}、${exportsOf(to, goods)}を許可制とする。${wait}` +
        `許可の割合:${amount(shock.approved, shock.from, percent)}${recovery(shock)}。`
      );
    },
    quota: (shock, { by, to, goods }) =>
      `${places(by)}は${span(shock)}、${exportsOf(to, goods)}に合計の上限を設ける。` +
      `年間上限(トン):${amount(shock.limitTpa, shock.from, number)}。`,
    duty: (shock, { by, to, goods }) =>
      `${span(shock)}、${places(by)}から${places(to)}への${goodsOf(goods)}に関税が上乗せされる。` +
      `価格に対する割合:${amount(shock.rate, shock.from, percent)}。`,
    "demand-surge": (shock, { countries, sectors, goods }) =>
      `${span(shock)}、${places(countries)}の` +
      (isAny(sectors) ? "" : `${choose(sectors, "")}向け`) +
      `${goodsOf(goods)}の需要が増える。` +
      `基準に対する倍率:${amount(shock.multiple, shock.from, number)}。`,
    "route-loss": (shock, { by, to, goods }) =>
      `${span(shock)}、${places(by)}から${places(to)}への${goodsOf(goods)}の輸送が滞る。` +
      `失われる割合:${amount(shock.lost, shock.from, percent)}${recovery(shock)}。`,
  },
  headings: {
    asks: "問い",
    run: (starts, months) => `期間:${monthName(starts)}から${months}か月`,
    shocks: "起きること",
    assumes: "前提",
    sources: "出典",
  },
};

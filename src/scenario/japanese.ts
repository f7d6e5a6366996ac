import { addMonths, formatMonth } from "../units/index.ts";
import { type Course, monthOf, stepsOf } from "./course.ts";
import {
  type Chosen,
  type Goods,
  isAny,
  isJust,
  type Named,
  number,
  type Phrasebook,
  percent,
} from "./phrases.ts";
import type { FlowShock, Shock } from "./shock.ts";

const choose = ({ included, excluded }: Chosen, all: string, joint = "・"): string => {
  const left = excluded.length > 0 ? `${excluded.join("・")}を除く` : "";
  return left + (included.length > 0 ? included.join(joint) : all);
};

const places = (chosen: Chosen) => choose(chosen, "すべての国");

const goodsOf = (goods: Goods): string => {
  if (goods.called !== undefined) return goods.called;
  const one = goods.elements.included.length > 1 ? "のいずれか" : "";
  const holding = isAny(goods.elements) ? "" : `${choose(goods.elements, "")}${one}を含む`;
  return holding + choose(goods, "品目");
};

const monthName = (text: string): string => {
  const [year, month] = text.split("-");
  return `${year}年${Number(month)}月`;
};

function amount(course: Course, from: string, write: (value: number) => string): string {
  const steps = stepsOf(course, from).map(({ from: since, value, low, high }, index) => {
    const range = low < high ? `(${write(low)}~${write(high)})` : "";
    return (index === 0 ? "" : `${monthName(since)}から`) + write(value) + range;
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

const trade = (shock: FlowShock, { by, to, goods }: Named): string =>
  `${span(shock)}、${places(by)}から${places(to)}への${goodsOf(goods)}の輸出`;

/** Japanese. */
export const japanese: Phrasebook = {
  sentences: {
    outage: (shock, { facilities, countries, control, goods }) => {
      const making = isAny(goods) && isAny(goods.elements) ? "" : `${goodsOf(goods)}を生産する`;
      const under = isAny(control) ? "" : `${places(control)}が支配する`;
      const within = isAny(countries) ? "" : `${places(countries)}の`;
      const plants = `${making}${under}${within}${choose(facilities, "工場")}`;
      const lost = amount(shock.lost, shock.from, percent);
      return `${span(shock)}、${plants}の生産能力が失われる。割合:${lost}${recovery(shock)}。`;
    },
    "export-ban": (shock, named) =>
      isJust(shock.withheld, 1)
        ? `${trade(shock, named)}が禁止される${recovery(shock)}。`
        : `${trade(shock, named)}が差し止められる。` +
          `割合:${amount(shock.withheld, shock.from, percent)}${recovery(shock)}。`,
    licence: (shock, named) => {
      const wait = isJust(shock.delayMonths, 0)
        ? ""
        : `最初の${amount(shock.delayMonths, shock.from, number)}か月は出荷がない。`;
      return (
        `${trade(shock, named)}が許可制となる。${wait}` +
        `許可の割合:${amount(shock.approved, shock.from, percent)}${recovery(shock)}。`
      );
    },
    quota: (shock, named) =>
      `${trade(shock, named)}に合計の上限が設けられる。` +
      `年間上限(トン):${amount(shock.limitTpa, shock.from, number)}。`,
    duty: (shock, named) =>
      `${trade(shock, named)}に関税が上乗せされる。` +
      `価格に対する割合:${amount(shock.rate, shock.from, percent)}。`,
    "demand-surge": (shock, { countries, sectors, goods }) =>
      `${span(shock)}、${places(countries)}の` +
      (isAny(sectors) ? "" : `${choose(sectors, "")}向け`) +
      `${goodsOf(goods)}の需要が増える。` +
      `基準に対する倍率:${amount(shock.multiple, shock.from, number)}。`,
    "route-loss": (shock, { by, to, goods }) =>
      `${span(shock)}、${places(by)}から${places(to)}への${goodsOf(goods)}の輸送が滞る。` +
      `割合:${amount(shock.lost, shock.from, percent)}${recovery(shock)}。`,
  },
  headings: {
    asks: "問い",
    run: (starts, months) => `期間:${monthName(starts)}から${months}か月`,
    shocks: "起きること",
    assumes: "前提",
    sources: "出典",
  },
};

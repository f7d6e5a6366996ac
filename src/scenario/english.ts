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

const join = (words: readonly string[], last: "and" | "or"): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;

const withArticle = (name: string): string =>
  /^(United|European|Rest|Netherlands|Philippines)/.test(name) ? `the ${name}` : name;

const choose = ({ included, excluded }: Chosen, all: string, last: "and" | "or"): string => {
  const chosen = included.length > 0 ? join(included.map(withArticle), last) : all;
  return excluded.length > 0 ? `${chosen} but ${join(excluded.map(withArticle), "and")}` : chosen;
};

const places = (chosen: Chosen) => choose(chosen, "every country", "and");

const goodsOf = (goods: Goods): string => {
  if (goods.called !== undefined) return goods.called;
  const holding = isAny(goods.elements) ? "" : ` containing ${choose(goods.elements, "any", "or")}`;
  return choose(goods, "goods", "and") + holding;
};

function amount(course: Course, from: string, write: (value: number) => string): string {
  const steps = stepsOf(course, from).map(({ from: since, value, low, high }, index) => {
    const range = low < high ? ` (${write(low)} to ${write(high)})` : "";
    return write(value) + range + (index === 0 ? "" : ` from ${since}`);
  });
  return steps.join(", then ");
}

function span({ from, until }: Shock): string {
  if (until === undefined) return `from ${from} on`;
  const last = formatMonth(addMonths(monthOf(until), -1));
  return last === from ? `in ${from}` : `from ${from} to ${last}`;
}

const months = (count: string): string => (count === "1" ? "1 month" : `${count} months`);

const recovery = ({ recoveryMonths = 0 }: { recoveryMonths?: number | undefined }): string =>
  recoveryMonths > 0 ? `; recovery takes the ${months(number(recoveryMonths))} after` : "";

const trade = (verb: string, shock: FlowShock, { by, to, goods }: Named): string =>
  `Exports of ${goodsOf(goods)} from ${places(by)} to ${places(to)} ${verb} ${span(shock)}`;

/** English. */
export const english: Phrasebook = {
  sentences: {
    outage: (shock, { facilities, countries, control, goods }) => {
      const plants =
        choose(facilities, "plants", "and") +
        (isAny(countries) ? "" : ` in ${places(countries)}`) +
        (isAny(control) ? "" : ` controlled by ${places(control)}`) +
        (isAny(goods) && isAny(goods.elements) ? "" : ` making ${goodsOf(goods)}`);
      const lost = amount(shock.lost, shock.from, percent);
      return `Capacity of ${plants} is lost ${span(shock)}, ${lost} of it${recovery(shock)}.`;
    },
    "export-ban": (shock, named) =>
      isJust(shock.withheld, 1)
        ? `${trade("are banned", shock, named)}${recovery(shock)}.`
        : `${trade("are held back", shock, named)}, by ` +
          `${amount(shock.withheld, shock.from, percent)}${recovery(shock)}.`,
    licence: (shock, named) => {
      const wait = isJust(shock.delayMonths, 0)
        ? ""
        : `nothing leaves for ${months(amount(shock.delayMonths, shock.from, number))}; then `;
      return (
        `${trade("need a licence", shock, named)}: ${wait}the share approved is ` +
        `${amount(shock.approved, shock.from, percent)}${recovery(shock)}.`
      );
    },
    quota: (shock, named) =>
      `${trade("are capped", shock, named)}, in all at ` +
      `${amount(shock.limitTpa, shock.from, number)} t a year.`,
    duty: (shock, named) =>
      `${trade("bear a further duty", shock, named)}, of ` +
      `${amount(shock.rate, shock.from, percent)} of the price.`,
    "demand-surge": (shock, { countries, sectors, goods }) =>
      `Demand for ${goodsOf(goods)} in ${places(countries)}` +
      (isAny(sectors) ? "" : `, sector ${choose(sectors, "", "and")},`) +
      ` rises ${span(shock)}, to ${amount(shock.multiple, shock.from, number)} times its base.`,
    "route-loss": (shock, { by, to, goods }) =>
      `Lanes for ${goodsOf(goods)} from ${places(by)} to ${places(to)} carry less ` +
      `${span(shock)}, by ${amount(shock.lost, shock.from, percent)}${recovery(shock)}.`,
  },
  headings: {
    asks: "Question",
    run: (starts, count) => `Run: ${months(number(count))} from ${starts}`,
    shocks: "What happens",
    assumes: "Assumed",
    sources: "Sources",
  },
};

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
const isPlural = ({ included }: Chosen) => included.length > 1;

const goodsOf = (goods: Goods, all = "goods"): string =>
  choose(goods, all, "and") +
  (isAny(goods.elements) ? "" : ` containing ${choose(goods.elements, "any element", "or")}`);

function amount(course: Course, from: string, write: (value: number) => string): string {
  const steps = writeSteps(course, from, (step, isFirst) => {
    const range = step.low < step.high ? ` (${write(step.low)} to ${write(step.high)})` : "";
    return write(step.value) + range + (isFirst ? "" : ` from ${step.from}`);
  });
  return steps.join(", then ");
}

function span({ from, until }: Shock): string {
  if (until === undefined) return `from ${from} on`;
  const last = formatMonth(addMonths(monthOf(until), -1));
  return last === from ? `in ${from}` : `from ${from} to ${last}`;
}

const recovery = ({ recoveryMonths = 0 }: { recoveryMonths?: number | undefined }): string =>
  recoveryMonths > 0 ? `, recovering over the ${number(recoveryMonths)} months after` : "";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const lane = (shock: FlowShock, from: Chosen, to: Chosen, goods: Goods) => ({
  who: capital(places(from)),
  exports: `exports of ${goodsOf(goods)} to ${places(to)} ${span(shock)}`,
});

/** English. */
export const english: Phrasebook = {
  sentences: {
    outage: (shock, { facilities, countries, control, goods }) => {
      const plants =
        choose(facilities, "plants", "and") +
        (isAny(countries) ? "" : ` in ${places(countries)}`) +
        (isAny(control) ? "" : ` controlled by ${places(control)}`) +
        (isAny(goods) && isAny(goods.elements) ? "" : ` making ${goodsOf(goods)}`);
      const lose = facilities.included.length === 1 ? "loses" : "lose";
      const lost = amount(shock.lost, shock.from, percent);
      return `${capital(plants)} ${lose} ${lost} of capacity ${span(shock)}${recovery(shock)}.`;
    },
    "export-ban": (shock, { by, to, goods }) => {
      const { who, exports } = lane(shock, by, to, goods);
      if (isJust(shock.withheld, 1))
        return `${who} ${isPlural(by) ? "ban" : "bans"} ${exports}${recovery(shock)}.`;
      const withheld = amount(shock.withheld, shock.from, percent);
      const withhold = isPlural(by) ? "withhold" : "withholds";
      return `${who} ${withhold} ${withheld} of ${exports}${recovery(shock)}.`;
    },
    licence: (shock, { by, to, goods }) => {
      const { who, exports } = lane(shock, by, to, goods);
      const license = isPlural(by) ? "license" : "licenses";
      const approved = amount(shock.approved, shock.from, percent);
      const wait = isJust(shock.delayMonths, 0)
        ? ""
        : `nothing leaves for ${amount(shock.delayMonths, shock.from, number)} months; then `;
      return `${who} ${license} ${exports}: ${wait}${approved} is approved${recovery(shock)}.`;
    },
    quota: (shock, { by, to, goods }) => {
      const { who, exports } = lane(shock, by, to, goods);
      const limit = amount(shock.limitTpa, shock.from, number);
      return `${who} ${isPlural(by) ? "cap" : "caps"} ${exports}, at ${limit} t a year in all.`;
    },
    duty: (shock, { by, to, goods }) =>
      `A duty of ${amount(shock.rate, shock.from, percent)} of the price is added on ` +
      `${goodsOf(goods)} from ${places(by)} to ${places(to)} ${span(shock)}.`,
    "demand-surge": (shock, { countries, sectors, goods }) =>
      `Demand for ${goodsOf(goods)} in ${places(countries)}` +
      (isAny(sectors) ? "" : `, sector ${choose(sectors, "", "and")},`) +
      ` rises to ${amount(shock.multiple, shock.from, number)} times its base ${span(shock)}.`,
    "route-loss": (shock, { by, to, goods }) =>
      `Lanes for ${goodsOf(goods)} from ${places(by)} to ${places(to)} lose ` +
      `${amount(shock.lost, shock.from, percent)} of what they carry ` +
      `${span(shock)}${recovery(shock)}.`,
  },
  headings: {
    asks: "Question",
    run: (starts, months) => `Run: ${months} months from ${starts}`,
    shocks: "What happens",
    assumes: "Assumed",
    sources: "Sources",
  },
};

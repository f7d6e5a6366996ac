import type { OutputOf } from "../../../operations/index.ts";
import { formatNumber, moneyUnitFor } from "../../../units/index.ts";
import type { Page } from "../../page/page.ts";

/** The answer that is laid out here, and its parts. */
export type Sizing = OutputOf<"stockpile size">;
export type Plan = Sizing["joint"];
export type Size = Plan["sizes"][number];
export type Year = Plan["after"];
export type Analysis = Sizing["analysis"][number];

/** Columns of tables. */
export const left = (heading: string) => ({ heading, align: "left" as const });
export const gives = (heading: string) => ({ heading, align: "left" as const, gives: true });
export const right = (heading: string) => ({ heading, align: "right" as const });

/** Writes amounts in a unit, with decimals that show about three figures of the largest. */
export function moneyIn(largestUsd: number, { language }: Page) {
  const unit = moneyUnitFor([largestUsd], language);
  const decimals = largestUsd / unit.usd < 10 ? 2 : 1;
  const write = (usd: number) => formatNumber(usd / unit.usd, decimals, language);
  return { name: unit.name, write };
}

/** Who holds, and where it lies if not at home. */
export const sayHolder = ({ holder, place }: Size, { words }: Page): string =>
  holder === place ? holder : words.sizing.at(holder, place);

/** The plan that an analysis looks at. */
export const planOf = ({ joint, separate }: Sizing, { members }: Analysis): Plan =>
  separate.find((one) => one.members.join() === members.join()) ?? joint;

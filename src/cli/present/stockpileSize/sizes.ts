import { formatNumber, moneyUnitFor } from "../../../units/index.ts";
import { wrap } from "../../page/displayWidth.ts";
import { faint, type Page } from "../../page/page.ts";
import { layTable } from "../../page/table.ts";
import { left, right, type Size, type Sizing, sayHolder } from "./sizing.ts";

/** Stocks below this are not listed, t. */
const LISTED_TONNES = 0.05;

/** A size of this share of its limit is at it. */
const AT_LIMIT = 0.999;

const keyOf = ({ holder, commodity, place }: Size): string => `${holder} ${commodity} ${place}`;

const tonnesIn = (tonnes: number, { language }: Page): string =>
  formatNumber(tonnes, tonnes < 10 ? 1 : 0, language);

/** The stocks worth listing: those that some plan holds. */
function listed({ joint, separate }: Sizing) {
  const alone = new Map(
    separate.flatMap(({ sizes }) => sizes.map((size) => [keyOf(size), size.tonnes] as const)),
  );
  return joint.sizes
    .map((size) => ({ size, aloneTonnes: alone.get(keyOf(size)) ?? 0 }))
    .filter(({ size, aloneTonnes }) => Math.max(size.tonnes, aloneTonnes) >= LISTED_TONNES);
}

/** The unit in which the yearly cost of keeping stocks is told. */
export const keepingUnit = (answer: Sizing, { language }: Page) =>
  moneyUnitFor(
    listed(answer).map(({ size }) => size.keepingUsd),
    language,
  );

/** How much of what is held by whom, alone and together, with its range. */
export function laySizes(answer: Sizing, page: Page): string[] {
  const words = page.words.sizing;
  const shown = listed(answer);
  if (shown.length === 0) return [words.noSizes];
  const isOne = answer.seenFrom.length === 1;
  const { usd: unit } = keepingUnit(answer, page);
  const tonnes = (value: number) => tonnesIn(value, page);
  return [
    ...layTable(
      [
        left(words.holder),
        left(words.commodity),
        ...(isOne ? [] : [right(words.separate)]),
        right(isOne ? words.best : words.joint),
        right(words.range),
        right(words.now),
        right(words.days),
        right(words.keeping),
      ],
      shown.map(({ size, aloneTonnes }) => [
        sayHolder(size, page),
        size.commodity,
        ...(isOne ? [] : [tonnes(aloneTonnes)]),
        `${tonnes(size.tonnes)}${size.tonnes >= AT_LIMIT * size.limitTonnes ? "*" : ""}`,
        `${tonnes(size.lowTonnes)}–${tonnes(size.highTonnes)}`,
        tonnes(size.heldNowTonnes),
        size.daysOfUse === null ? "–" : formatNumber(size.daysOfUse, 0, page.language),
        formatNumber(size.keepingUsd / unit, 2, page.language),
      ]),
      page.width,
    ),
    ...wrap(words.sizesLegend, page.width).map((line) => faint(line, page)),
  ];
}

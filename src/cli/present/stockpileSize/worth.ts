import { formatNumber, formatPercent, moneyUnitFor } from "../../../units/index.ts";
import type { Page } from "../../page/page.ts";
import { layTable } from "../../page/table.ts";
import { gives, left, right, type Size, type Sizing, sayHolder } from "./sizing.ts";

/** How many of the stocks worth holding first are listed. */
const FIRST = 8;

/** Which first tonne saves most for what it costs. */
export function layFirst({ joint }: Sizing, page: Page): string[] {
  const words = page.words.sizing;
  const perDollar = ({ firstUsdPerTonne, keepingUsdPerTonne }: Size) =>
    firstUsdPerTonne / keepingUsdPerTonne;
  const usd = (value: number) => formatNumber(value, 0, page.language);
  const ranked = joint.sizes.toSorted((a, b) => perDollar(b) - perDollar(a)).slice(0, FIRST);
  return layTable(
    [
      left(words.holder),
      left(words.commodity),
      right(words.firstWorth),
      right(words.costs),
      right(words.perDollar),
    ],
    ranked.map((size) => [
      sayHolder(size, page),
      size.commodity,
      usd(size.firstUsdPerTonne),
      usd(size.keepingUsdPerTonne),
      formatNumber(perDollar(size), 1, page.language),
    ]),
    page.width,
  );
}

/** What may hit, how likely, and what is lost then. */
export function layHits({ hits }: Sizing, page: Page): string[] {
  const words = page.words.sizing;
  const unit = moneyUnitFor(
    hits.map(({ lostUsd }) => lostUsd),
    page.language,
  );
  const money = (usd: number) => formatNumber(usd / unit.usd, 2, page.language);
  return layTable(
    [
      gives(words.hit),
      right(words.likely),
      right(words.lostThen(unit.name)),
      right(words.lostAfter(unit.name)),
    ],
    hits.map(({ name, probability, lostUsd, lostAfterUsd }) => [
      name,
      formatPercent(probability, page.language),
      money(lostUsd),
      money(lostAfterUsd),
    ]),
    page.width,
  );
}

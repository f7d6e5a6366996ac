import type { OutputOf } from "../../operations/index.ts";
import { formatMoney, formatNumber, formatPercent, moneyUnitFor } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { type Page, strong } from "../page/page.ts";
import { under } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

type Contingencies = OutputOf<"risk contingencies">;
type Case = Contingencies["cases"][number];

/** What a case does beyond the sum of its elements alone, at the least, USD. */
const beyondSum = ({ lowUsd, aloneUsd }: Case): number =>
  lowUsd - aloneUsd.reduce((sum, one) => sum + one, 0);

function layCases(answer: Contingencies, cases: readonly Case[], page: Page): string[] {
  const { language } = page;
  const words = page.words.contingencies;
  const names = new Map(answer.elements.map(({ id, name }) => [id, name] as const));
  const unit = moneyUnitFor(
    cases.map(({ highUsd }) => highUsd),
    language,
  );
  const money = (usd: number) => formatNumber(usd / unit.usd, 2, language);
  const isJoint = answer.lose > 1;
  const rows = cases.map((one) => [
    one.elements.map((id) => names.get(id) ?? id).join(" + "),
    one.exact ? money(one.highUsd) : `${money(one.lowUsd)}–${money(one.highUsd)}`,
    ...(isJoint ? [money(beyondSum(one))] : []),
    one.valueLostUsd === null ? "–" : money(one.valueLostUsd),
    one.servedShare === null ? "–" : formatPercent(one.servedShare, language),
  ]);
  return layTable(
    [
      { heading: isJoint ? words.lost : words.element, align: "left", gives: true },
      { heading: words.damage(unit.name), align: "right" },
      ...(isJoint ? [{ heading: words.beyond, align: "right" } as const] : []),
      { heading: words.own, align: "right" },
      { heading: words.served, align: "right" },
    ],
    rows,
    page.width,
  );
}

function standing({ isComplete, isExact, othersAtMostUsd }: Contingencies, page: Page): string {
  const words = page.words.contingencies;
  if (isExact) return words.exact;
  const most = formatMoney(othersAtMostUsd, page.language);
  return isComplete ? words.open(most) : words.stopped(most);
}

/** The worst losses, those worse than their sum, and how far it is proven. */
export const riskContingencies: Presenter<Contingencies> = {
  text(answer, page) {
    const { language, width } = page;
    const words = page.words.contingencies;
    const count = (value: number) => formatNumber(value, 0, language);
    const { outbid, counts, check } = answer;
    const notes = [
      words.legend,
      words.outbid(String(outbid.multiple), count(outbid.low), count(outbid.high), outbid.source),
      ...(answer.base.valueLostUsd > 1
        ? [words.base(formatMoney(answer.base.valueLostUsd, language))]
        : []),
      words.counts(
        count(counts.sets),
        count(counts.singles),
        count(counts.solved),
        count(counts.byBound),
      ),
      ...(check ? [words.check(count(check.checked), count(check.violations))] : []),
      words.memory(count(process.resourceUsage().maxRSS / 1024)),
    ].flatMap((note) => wrap(note, width));
    const excess =
      answer.superAdditive.length > 0
        ? layCases(answer, answer.superAdditive, page)
        : [words.noneSuper];
    return [
      strong(words.run(answer.from, answer.months, answer.lose), page),
      `${page.words.stress.seenFrom(answer.seenFrom.join(", "))}, ${page.words.stress.edition(answer.edition)}`,
      ...under(
        `${words.worst} (${standing(answer, page)})`,
        layCases(answer, answer.cases, page),
        page,
      ),
      ...(answer.lose === 2 ? under(words.superAdditive, excess, page) : []),
      "",
      ...notes,
    ];
  },
  records: ({ cases }) => ({
    header: [
      "elements",
      "damage [USD]",
      "low [USD]",
      "high [USD]",
      "exact",
      "served share",
      "value lost [USD]",
    ],
    rows: cases.map(
      ({ elements, damageUsd, lowUsd, highUsd, exact, servedShare, valueLostUsd }) => [
        elements.join(" + "),
        damageUsd,
        lowUsd,
        highUsd,
        exact,
        servedShare,
        valueLostUsd,
      ],
    ),
  }),
};

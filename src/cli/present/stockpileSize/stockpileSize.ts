import { formatMoney, formatNumber, moneyUnitFor } from "../../../units/index.ts";
import { wrap } from "../../page/displayWidth.ts";
import { faint, strong } from "../../page/page.ts";
import { listItems, under } from "../../page/paragraphs.ts";
import type { Presenter } from "../presenters.ts";
import { layAnalysis } from "./analysis.ts";
import { drawFrontier } from "./frontierSvg.ts";
import { laySharing } from "./sharing.ts";
import { keepingUnit, laySizes } from "./sizes.ts";
import { planOf, type Sizing } from "./sizing.ts";
import { layFirst, layHits } from "./worth.ts";
import { layYears, planRows, unitOf } from "./years.ts";

/** Sizes separate and joint, what they cost and save, who pays, and what they hang on. */
export const stockpileSize: Presenter<Sizing> = {
  text(answer, page) {
    const words = page.words.sizing;
    const { language, width } = page;
    const money = (usd: number) => formatMoney(usd, language);
    const { complementarity, joint, separate, seenFrom } = answer;
    const isOne = seenFrom.length === 1;
    const rows = planRows(answer, page);
    const solves = [joint, ...(isOne ? [] : separate)].reduce((sum, one) => sum + one.solves, 0);
    const headline = isOne
      ? words.one(money(joint.costUsd))
      : words.headline(
          money(joint.costUsd),
          money(complementarity.costSeparateUsd),
          money(complementarity.costSeparateUsd - joint.costUsd),
        );
    const partners = seenFrom
      .map((id) => answer.names[id] ?? id)
      .join(language === "ja" ? "・" : ", ");
    return [
      strong(words.title(partners), page),
      ...wrap(words.run(answer.drawn, answer.distinct, answer.points, answer.months), width).map(
        (line) => faint(line, page),
      ),
      "",
      ...wrap(headline, width),
      ...under(words.sizes(keepingUnit(answer, page).name), laySizes(answer, page), page),
      ...under(
        words.money(unitOf(rows, page).name),
        [
          ...layYears(words.what, rows, answer.tail, page),
          ...wrap(words.moneyLegend, width).map((line) => faint(line, page)),
        ],
        page,
      ),
      ...under(words.first, layFirst(answer, page), page),
      ...under(words.hits, layHits(answer, page), page),
      ...(isOne
        ? []
        : [
            ...under(
              words.complementarity,
              [
                words.worth(
                  money(complementarity.worth.lowUsd),
                  money(complementarity.worth.highUsd),
                ),
                words.parts(money(complementarity.accessUsd), money(complementarity.sizesUsd)),
              ].flatMap((line) => wrap(line, width)),
              page,
            ),
            ...under(
              words.pays(moneyUnitFor([joint.costUsd], language).name),
              laySharing(answer, page),
              page,
            ),
          ]),
      ...answer.analysis.flatMap((analysis) => layAnalysis(analysis, answer, page)),
      ...under(words.assumes, listItems(answer.assumptions, page), page),
      "",
      faint(words.effort(formatNumber(solves, 0, language)), page),
    ];
  },
  records: ({ joint, separate }) => ({
    header: [
      "plan",
      "holder",
      "commodity",
      "place",
      "size [t]",
      "low [t]",
      "high [t]",
      "held now [t]",
      "purchase [USD]",
      "keeping [USD/a]",
      "first tonne saves [USD/t/a]",
      "next tonne saves [USD/t/a]",
    ],
    rows: [...separate, ...(separate.length > 1 ? [joint] : [])].flatMap(({ members, sizes }) =>
      sizes.map((size) => [
        members.join("+"),
        size.holder,
        size.commodity,
        size.place,
        size.tonnes,
        size.lowTonnes,
        size.highTonnes,
        size.heldNowTonnes,
        size.purchaseUsd,
        size.keepingUsd,
        size.firstUsdPerTonne,
        size.nextUsdPerTonne,
      ]),
    ),
  }),
  svg: (answer, page) =>
    drawFrontier(answer.analysis[0]!, planOf(answer, answer.analysis[0]!).after.keepingUsd, page),
};

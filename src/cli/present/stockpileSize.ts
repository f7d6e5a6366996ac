import type { OutputOf } from "../../operations/index.ts";
import { formatMoney, formatNumber, formatPercent, moneyUnitFor } from "../../units/index.ts";
import { bar } from "../page/bars.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, type Page, strong } from "../page/page.ts";
import { listItems, under } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import { drawFrontier } from "./frontierSvg.ts";
import type { Presenter } from "./presenters.ts";

type Sizing = OutputOf<"stockpile size">;
type Plan = Sizing["joint"];
type Size = Plan["sizes"][number];
type Year = Plan["after"];
type Analysis = Sizing["analysis"][number];

/** Stocks below this are not listed, t. */
const LISTED_TONNES = 0.05;

/** A size of this share of its limit is at it. */
const AT_LIMIT = 0.999;

/** How many of the stocks worth holding first are listed, and of what sizes hang on. */
const FIRST = 8;
const HANGS = 10;

const BAR_WIDTH = 14;

const left = (heading: string) => ({ heading, align: "left" as const });
const gives = (heading: string) => ({ heading, align: "left" as const, gives: true });
const right = (heading: string) => ({ heading, align: "right" as const });

/** Writes amounts in a unit, with decimals that show about three figures of the largest. */
function moneyIn(largestUsd: number, { language }: Page) {
  const unit = moneyUnitFor([largestUsd], language);
  const decimals = largestUsd / unit.usd < 10 ? 2 : 1;
  const write = (usd: number) => formatNumber(usd / unit.usd, decimals, language);
  return { name: unit.name, write };
}

const keyOf = ({ holder, commodity, place }: Size): string => `${holder} ${commodity} ${place}`;

const tonnesIn = (tonnes: number, { language }: Page): string =>
  formatNumber(tonnes, tonnes < 10 ? 1 : 0, language);

/** Who holds, and where it lies if not at home. */
const sayHolder = ({ holder, place }: Size, { words }: Page): string =>
  holder === place ? holder : words.sizing.at(holder, place);

/** The stocks worth listing: those that some plan holds. */
function listed({ joint, separate }: Sizing) {
  const alone = new Map(
    separate.flatMap(({ sizes }) => sizes.map((size) => [keyOf(size), size.tonnes] as const)),
  );
  return joint.sizes
    .map((size) => ({ size, aloneTonnes: alone.get(keyOf(size)) ?? 0 }))
    .filter(({ size, aloneTonnes }) => Math.max(size.tonnes, aloneTonnes) >= LISTED_TONNES);
}

const keepingUnit = (answer: Sizing, { language }: Page) =>
  moneyUnitFor(
    listed(answer).map(({ size }) => size.keepingUsd),
    language,
  );

function laySizes(answer: Sizing, page: Page): string[] {
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

/** A plan or a target: what it costs and saves. */
interface YearRow {
  readonly what: string;
  readonly year: Year;
  readonly costUsd: number;
  readonly gap?: number | undefined;
}

const unitOf = (rows: readonly YearRow[], page: Page) =>
  moneyIn(Math.max(...rows.map(({ costUsd }) => costUsd)), page);

function layYears(heading: string, rows: readonly YearRow[], tail: number, page: Page): string[] {
  const words = page.words.sizing;
  const { write: money } = unitOf(rows, page);
  const hasGap = rows.some(({ gap }) => gap !== undefined);
  const percent = formatNumber(tail * 100, tail * 100 >= 1 ? 0 : 1, page.language);
  return layTable(
    [
      gives(heading),
      right(words.purchase),
      right(words.keeping),
      right(words.lost),
      right(words.worst(`${percent}%`)),
      right(words.total),
      ...(hasGap ? [right(words.gap)] : []),
    ],
    rows.map(({ what, year, costUsd, gap }) => [
      what,
      money(year.purchaseUsd),
      money(year.keepingUsd),
      money(year.lostUsd),
      money(year.worstLostUsd),
      money(costUsd),
      ...(hasGap
        ? [gap === undefined ? "–" : `${formatNumber(gap * 100, 2, page.language)}%`]
        : []),
    ]),
    page.width,
  );
}

/** Nothing held, each alone, and all together. */
function planRows({ joint, separate }: Sizing, page: Page): YearRow[] {
  const words = page.words.sizing;
  const alone = separate.map(({ members, after, costUsd, gap }) => ({
    ...{ what: words.alone(members.join("+")), year: after, costUsd, gap },
  }));
  const all = { what: words.together, year: joint.after, costUsd: joint.costUsd, gap: joint.gap };
  return [
    { what: words.nothing, year: joint.before, costUsd: joint.withoutUsd },
    ...alone,
    ...(separate.length === 1 ? [] : [all]),
  ];
}

function layFirst({ joint }: Sizing, page: Page): string[] {
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

function layHits({ hits }: Sizing, page: Page): string[] {
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

/** Who would leave under a division: the coalitions by name, the worst first. */
const sayObjections = (
  objections: readonly { readonly members: readonly string[] }[],
  nobody: string,
): string =>
  objections.length === 0 ? nobody : objections.map(({ members }) => members.join("+")).join(", ");

function laySharing({ sharing, joint }: Sizing, page: Page): string[] {
  if (!sharing) return [];
  const words = page.words.sizing;
  const unit = moneyUnitFor([joint.costUsd], page.language);
  const money = (usd: number) => formatNumber(usd / unit.usd, 2, page.language);
  const { core } = sharing;
  const told = core.isEmpty
    ? words.emptyCore(
        formatMoney(-core.savingUsd, page.language),
        core.blocking.map(({ members }) => members.join("+")).join(", "),
      )
    : words.core(formatMoney(core.savingUsd, page.language));
  return [
    ...layTable(
      [
        left(words.rule),
        left(words.partner),
        right(words.share),
        right(words.saves),
        right(words.gets),
        gives(words.objects),
      ],
      sharing.rules.flatMap(({ rule, shares, objections }) =>
        shares.map(({ country, shareUsd, savesUsd, transferUsd }, k) => [
          k === 0 ? words.rules[rule] : "",
          country,
          ...[shareUsd, savesUsd, transferUsd].map(money),
          k > 0 ? "" : sayObjections(objections, words.inCore),
        ]),
      ),
      page.width,
    ),
    ...wrap(told, page.width),
  ];
}

function layFrontier({ frontier }: Analysis, page: Page): string[] {
  const words = page.words.sizing;
  const sorted = frontier.toSorted((a, b) => a.keepingUsd - b.keepingUsd);
  const most = Math.max(...sorted.map(({ lostUsd }) => lostUsd));
  const unit = moneyUnitFor([most], page.language);
  const money = (usd: number) => formatNumber(usd / unit.usd, 2, page.language);
  return layTable(
    [right(words.frontierKeeping(unit.name)), right(words.frontierLost(unit.name)), left("")],
    sorted.map(({ keepingUsd, lostUsd }) => [
      money(keepingUsd),
      money(lostUsd),
      bar(most > 0 ? lostUsd / most : 0, BAR_WIDTH),
    ]),
    page.width,
  );
}

/** What is supposed, in words: a cost or the likelihood of a hit, at an end of its range. */
function saySupposition(id: string, answer: Sizing, page: Page): string {
  const words = page.words.sizing;
  const [what, end] = id.split(" ") as [string, string];
  const hit = answer.hits.find((one) => one.id === what);
  const thing = hit ? words.likelihood(hit.name) : words.suppositions[what];
  return page.language === "ja" ? `${thing}${words.ends[end]}` : `${thing} ${words.ends[end]}`;
}

function layHangs({ hangsOn }: Analysis, answer: Sizing, bought: number, page: Page): string[] {
  const words = page.words.sizing;
  const { write: money } = moneyIn(answer.joint.costUsd, page);
  return [
    ...layTable(
      [gives(words.supposed), right(words.kept), right(words.least), right(words.buying)],
      hangsOn
        .slice(0, HANGS)
        .map(({ id, keptUsd, leastUsd, purchaseUsd, proven }) => [
          `${saySupposition(id, answer, page)}${proven ? " *" : ""}`,
          money(keptUsd),
          money(leastUsd),
          money(purchaseUsd),
        ]),
      page.width,
    ),
    ...wrap(words.hangsLegend(formatMoney(bought, page.language)), page.width).map((line) =>
      faint(line, page),
    ),
  ];
}

/** The plan that an analysis looks at. */
const planOf = ({ joint, separate }: Sizing, { members }: Analysis): Plan =>
  separate.find((one) => one.members.join() === members.join()) ?? joint;

function layAnalysis(analysis: Analysis, answer: Sizing, page: Page): string[] {
  const words = page.words.sizing;
  const who = analysis.members.join(" + ");
  const money = (usd: number) => formatMoney(usd, page.language);
  const { stochasticSolution, perfectInformation, targets } = analysis;
  const plan = planOf(answer, analysis);
  const rows: readonly YearRow[] = [
    { what: words.best, year: plan.after, costUsd: plan.costUsd },
    ...targets.map(({ name, year, costUsd }) => ({ what: name, year, costUsd })),
  ];
  const { name: unit } = moneyUnitFor([answer.joint.costUsd], page.language);
  return [
    ...under(words.frontier(who), layFrontier(analysis, page), page),
    ...under(
      words.targets(who, unitOf(rows, page).name),
      layYears(words.target, rows, answer.tail, page),
      page,
    ),
    ...under(
      words.knowing,
      [
        words.stochastic(money(stochasticSolution.lowUsd), money(stochasticSolution.highUsd)),
        words.perfect(money(perfectInformation.lowUsd), money(perfectInformation.highUsd)),
      ].flatMap((line) => wrap(line, page.width)),
      page,
    ),
    ...under(
      words.hangs(who, unit),
      layHangs(analysis, answer, plan.after.purchaseUsd, page),
      page,
    ),
  ];
}

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
      faint(
        words.effort(
          formatNumber(solves, 0, language),
          formatNumber(process.resourceUsage().maxRSS / 1024, 0, language),
        ),
        page,
      ),
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

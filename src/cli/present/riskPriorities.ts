import type { OutputOf } from "../../operations/index.ts";
import { formatNumber } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, type Page, strong } from "../page/page.ts";
import { listItems, under } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

type Answer = OutputOf<"risk priorities">;
type Item = Answer["items"][number];

/** Minerals whose criteria disagree most, as many are told. */
const DISAGREE_SHOWN = 5;

function ranking({ items }: Answer, page: Page): string[] {
  const words = page.words.priorities;
  const whole = (rank: number) => formatNumber(rank, 0, page.language);
  return layTable(
    [
      { heading: words.rank, align: "right" },
      { heading: words.interval, align: "right" },
      { heading: words.mineral, align: "left", gives: true },
      { heading: words.score, align: "right" },
      { heading: words.moved, align: "left", gives: true },
    ],
    items.map(({ rank, name, score, movedBy, missing }) => [
      whole(rank.median),
      `${whole(rank.low)}–${whole(rank.high)}`,
      missing.length > 0 ? `${name} ${"*".repeat(Math.min(3, missing.length))}` : name,
      formatNumber(score.median, 2, page.language),
      movedBy
        .map(({ input, share }) => `${input} ${formatNumber(share * 100, 0, page.language)}%`)
        .join(", "),
    ]),
    page.width,
  );
}

function disagreements({ items }: Answer, page: Page): string[] {
  const words = page.words.priorities;
  const worst = [...items].sort((a, b) => b.disagreement - a.disagreement).slice(0, DISAGREE_SHOWN);
  return worst.map(({ name, ranks }: Item) => {
    const rising = [...ranks].sort((a, b) => a.rank - b.rank);
    const [first, last] = [rising[0]!, rising.at(-1)!];
    return words.disagrees(
      name,
      formatNumber(first.rank, 0, page.language),
      words.criteria[first.criterion] ?? first.criterion,
      formatNumber(last.rank, 0, page.language),
      words.criteria[last.criterion] ?? last.criterion,
    );
  });
}

function weightTable({ weights, agreement }: Answer, page: Page): string[] {
  const words = page.words.priorities;
  return layTable(
    [
      { heading: words.criterion, align: "left", gives: true },
      { heading: words.weight, align: "right" },
      { heading: words.agrees, align: "right" },
      { heading: words.known, align: "right" },
      { heading: words.why, align: "left", gives: true },
    ],
    agreement.map(({ criterion, weight, correlation, minerals }) => [
      words.criteria[criterion] ?? criterion,
      formatNumber(weight, 1, page.language),
      correlation === null ? "–" : formatNumber(correlation, 2, page.language),
      String(minerals),
      weights.find(({ kind, name }) => kind === "criterion" && name === criterion)?.why ?? "",
    ]),
    page.width,
  );
}

/** Minerals by rank, with the weights that decided it. */
export const riskPriorities: Presenter<Answer> = {
  text(answer, page) {
    const words = page.words.priorities;
    const { seenFrom, year, draws, seed, weights } = answer;
    const others = weights
      .filter(({ kind }) => kind !== "criterion")
      .map(({ kind, name, value, why }) => `${kind} ${name}: ${value}. ${why}`);
    return [
      ...wrap(words.title(seenFrom.join(" + "), year), page.width).map((line) =>
        strong(line, page),
      ),
      faint(`${words.drawn(draws, seed)} · ${page.words.stress.edition(answer.edition)}`, page),
      "",
      ...ranking(answer, page),
      ...wrap(words.legend, page.width).map((line) => faint(line, page)),
      ...under(words.disagree, listItems(disagreements(answer, page), page), page),
      ...under(words.weights, weightTable(answer, page), page),
      "",
      ...listItems(others, page),
      ...wrap(words.change, page.width).map((line) => faint(line, page)),
    ];
  },
  records: ({ items }) => ({
    header: [
      ...["mineral", "rank median", "rank 5%", "rank 95%", "score median", "score 5%"],
      ...["score 95%", "disagreement [ranks]", "moved by", "criteria without data"],
    ],
    rows: items.map(({ mineral, rank, score, disagreement, movedBy, missing }) => [
      mineral,
      rank.median,
      rank.low,
      rank.high,
      score.median,
      score.low,
      score.high,
      disagreement,
      movedBy.map(({ input, share }) => `${input} ${share.toFixed(3)}`).join("; "),
      missing.join("; "),
    ]),
  }),
};

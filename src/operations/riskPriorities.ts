import { z } from "zod";
import { suggest } from "../model/index.ts";
import { readWeights, type Weights } from "../reference/index.ts";
import type { Ranked } from "../risk/index.ts";
import { type Answer, badField, badInput, closedPath, done } from "./answer.ts";
import type { Language } from "./effects.ts";
import { about } from "./field.ts";
import { gather } from "./minerals/gather.ts";
import {
  checkCountries,
  mineralsEdition,
  mineralsEditionOut,
  mineralYearField,
  openMinerals,
  vantageField,
} from "./minerals/openMinerals.ts";
import { rankMineralsSplit } from "./minerals/rankMinerals.ts";
import { sayInput } from "./minerals/sayInput.ts";
import { defineLongOperation } from "./operation.ts";
import { splitWork } from "./splitWork.ts";

/** Criteria that `rankableOf` computes: a table of weights may leave some out, and name no others. */
const CRITERIA = [
  "concentration",
  "governance",
  "export-controls",
  "import-reliance",
  "import-risk",
  "recycling",
  "substitution",
  "value-at-stake",
] as const;

const DRAWS_DEFAULT = 2000;
const DRAWS_MAX = 100_000;
/** Inputs that are named as moving a rank, at most. */
const MOVERS = 3;
/** Share of the variance of a rank below which an input is not said to move it. */
const MOVES_MIN = 0.02;

const interval = (what: string) =>
  z.object({
    median: z.number().describe(`${what}, median of the draws.`),
    low: z.number().describe(`${what}, 5% of the draws lie below.`),
    high: z.number().describe(`${what}, 5% of the draws lie above.`),
  });

const item = z.object({
  mineral: z.string().describe("Id of the mineral."),
  name: z.string().describe("Name, in the language asked for."),
  rank: interval("Rank, 1 is the riskiest"),
  score: interval("Weighted mean of the criteria, 0 to 1"),
  ranks: z
    .array(
      z.object({
        criterion: z.string().describe("Criterion."),
        rank: z.number().describe("Rank by this criterion alone, at its median."),
      }),
    )
    .describe("Where the criteria place it; a criterion without data is left out."),
  disagreement: z.number().describe("Highest less lowest rank by a single criterion."),
  movedBy: z
    .array(
      z.object({
        input: z.string().describe("Uncertain input, in the language asked for."),
        share: z.number().describe("Share of the variance of the rank that it explains, 0 to 1."),
      }),
    )
    .describe("What moves the rank most."),
  missing: z.array(z.string()).describe("Criteria without data, whose weight the others carry."),
});

const agreement = z.object({
  criterion: z.string().describe("Criterion."),
  weight: z.number().describe("Its weight in the table."),
  correlation: z
    .number()
    .nullable()
    .describe("Rank correlation with the overall ranking, -1 to 1; null where all are equal."),
  minerals: z.int().describe("Minerals that have data for it."),
});

type Item = z.infer<typeof item>;

function tell(one: Ranked, name: string, language: Language): Item {
  const { rank, score, rankBy, movedBy, warnings, id } = one;
  const ranks = Object.entries(rankBy).map(([criterion, by]) => ({ criterion, rank: by }));
  const numbers = ranks.map((one) => one.rank);
  return {
    mineral: id,
    name,
    rank,
    score,
    ranks,
    disagreement: Math.max(...numbers) - Math.min(...numbers),
    movedBy: movedBy
      .filter(({ share }) => share >= MOVES_MIN)
      .slice(0, MOVERS)
      .map(({ input, share }) => ({ input: sayInput(input, language), share })),
    missing: warnings.flatMap((each) =>
      each.kind === "criterion-missing" ? [each.criterion] : [],
    ),
  };
}

/** Pearson's correlation of two lists of ranks; null where one does not vary. */
function correlation(a: readonly number[], b: readonly number[]): number | null {
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const sum = (of: (i: number) => number) => a.reduce((total, _, i) => total + of(i), 0);
  const scale = Math.sqrt(sum((i) => (a[i]! - meanA) ** 2) * sum((i) => (b[i]! - meanB) ** 2));
  return scale > 0 ? sum((i) => (a[i]! - meanA) * (b[i]! - meanB)) / scale : null;
}

function agreements(items: readonly Item[], weights: Weights): z.infer<typeof agreement>[] {
  return Object.entries(weights.criteria).map(([criterion, weight]) => {
    const pairs = items.flatMap(({ rank, ranks }) => {
      const by = ranks.find((one) => one.criterion === criterion);
      return by ? [{ overall: rank.median, by: by.rank }] : [];
    });
    return {
      criterion,
      weight,
      correlation: correlation(
        pairs.map(({ overall }) => overall),
        pairs.map(({ by }) => by),
      ),
      minerals: pairs.length,
    };
  });
}

function checkWeights({ criteria }: Weights, where: string): Answer<Weights["criteria"]> {
  const used = Object.entries(criteria);
  for (const [name] of used)
    if (!CRITERIA.some((one) => one === name))
      return badField(where, "criterion", name, `No such criterion. ${suggest(name, CRITERIA)}`);
  if (!used.some(([, weight]) => weight > 0))
    return badField(where, "criterion", "", "No criterion has a weight above 0. Give one.");
  return done(criteria);
}

/** Ranks all minerals from a vantage under what is uncertain about them. */
export const riskPriorities = defineLongOperation({
  input: z.object({
    seenFrom: vantageField,
    year: mineralYearField,
    draws: about(
      z
        .int("Write a whole number of draws.")
        .min(20, "Write 20 or more.")
        .max(DRAWS_MAX, `Write at most ${DRAWS_MAX}.`)
        .default(DRAWS_DEFAULT),
      "Draws of what is uncertain.",
      "不確かさを引く回数。",
    ),
    seed: about(
      z.int("Write a whole number.").default(1),
      "Seed: the same seed gives the same answer.",
      "乱数の種。同じ種なら同じ答え。",
    ),
    weights: about(
      z.string().min(1, "Name a file.").optional(),
      "File of weights of your own. Default: data/minerals/weights.csv.",
      "自分の重みのファイル。省略時は data/minerals/weights.csv。",
      "table",
    ),
  }),
  output: z.object({
    edition: mineralsEditionOut,
    seenFrom: z.array(z.string()).describe("Countries that minerals are seen from."),
    year: z.int().describe("Year."),
    draws: z.int().describe("Draws."),
    seed: z.int().describe("Seed."),
    weights: z
      .array(
        z.object({
          kind: z.string().describe("What is weighed."),
          name: z.string().describe("Name."),
          value: z.number().describe("Weight, or USD a year for the ends of the scale."),
          why: z.string().describe("Reason, as the table gives it."),
        }),
      )
      .describe("The whole table of weights: nothing else is judged."),
    items: z.array(item).describe("Minerals by median rank."),
    agreement: z.array(agreement).describe("How far each criterion alone agrees with the ranking."),
  }),
  positional: [],
  isQuick: ({ draws }) => draws <= DRAWS_DEFAULT,
  examples: [
    { title: { en: "For both together", ja: "日米を合わせて" }, arguments: "--seen-from US,JP" },
    {
      title: { en: "With weights of your own", ja: "自分の重みで" },
      arguments: "--seen-from JP --weights my-weights.csv",
    },
  ],
  async work({ seenFrom, year, draws, seed, weights: file }, effects) {
    const opened = await openMinerals(effects);
    if (opened.status !== "done") return opened;
    const minerals = opened.value;
    const vantage = checkCountries("risk priorities", "seenFrom", seenFrom, minerals);
    if (vantage.status !== "done") return vantage;
    if (file !== undefined && !effects.mayOpen(file))
      return closedPath("risk priorities", "weights", file);
    const read = await readWeights(file);
    if (!read.ok) return badInput(read.problems);
    const weights = read.value;
    const criteria = checkWeights(weights, file ?? "weights.csv");
    if (criteria.status !== "done") return criteria;
    const view = { seenFrom, year, edition: undefined };
    const gathered = [...minerals.byId.values()].map((mineral) => gather(mineral, minerals, view));
    await using split = splitWork(effects);
    const ranking = await rankMineralsSplit(gathered, weights, draws, seed, split.shards);
    if (!ranking) return { status: "interrupted" };
    const edition = await mineralsEdition();
    return done((language) => {
      const told = ranking.items.map((one) =>
        tell(one, minerals.byId.get(one.id)!.name[language], language),
      );
      return {
        edition,
        seenFrom: [...seenFrom],
        year,
        draws,
        seed,
        weights: [...weights.rows],
        items: told,
        agreement: agreements(told, weights),
      };
    });
  },
});

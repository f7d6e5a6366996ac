import { randomStream } from "../src/chance/index.ts";
import { openShards } from "../src/jobs/index.ts";
import { type Basis, openSession, received } from "../src/lp/index.ts";
import { trust, undisturbed } from "../src/model/index.ts";
import { assembleMarket, reconcile, USD_PER_COST_UNIT } from "../src/network/index.ts";
import { chainFolder, readChain } from "../src/reference/index.ts";
import {
  checkSample,
  ELEMENT_KINDS,
  type ElementKind,
  type Finding,
  type Findings,
  listElements,
  lossesIn,
  OUTBID,
  type Screen,
  type SolveCases,
  screenLosses,
  screenOf,
  seenFrom,
  solveCasesHere,
} from "../src/risk/index.ts";
import { monthsFrom, parseMonth } from "../src/units/index.ts";
import type { Bench } from "./bench.ts";
import { line, measure, mebibytes } from "./measure.ts";

const MONTHS = 24;
const VANTAGE = ["JP", "US"];
const TOP = 20;
/** Pairs that the rival solves; the rest of its time is reckoned from them. */
const RIVAL_PAIRS = 60;
const CHECKED = 0.05;
const SEED = 20_260_101;

async function open() {
  const chain = trust(await readChain(chainFolder("ndfeb")));
  const outcome = await reconcile(chain);
  if (outcome.status !== "closed") throw new Error(outcome.says.join("; "));
  const { baseline } = outcome;
  const vantage = new Set(VANTAGE);
  const built = assembleMarket({
    chain: seenFrom(chain, vantage, OUTBID.multiple),
    baseline,
    disturbance: undisturbed(monthsFrom(parseMonth("2026-01")!, MONTHS)),
    corner: "central",
  });
  const screen = screenOf(built, vantage);
  const elementsOf = (kinds: readonly ElementKind[]) => {
    const elements = listElements(chain, baseline, kinds);
    return { elements, losses: lossesIn(screen, elements) };
  };
  return { screen, elementsOf };
}

/** All pairs by this method, in this thread alone. */
async function screenPairs(screen: Screen, losses: readonly Int32Array[]): Promise<Findings> {
  const found = await screenLosses({
    screen,
    losses,
    lose: 2,
    top: TOP,
    solvesMax: Infinity,
    solveCases: solveCasesHere(screen),
    report: () => {},
  });
  if (!found) throw new Error("Nothing stops this.");
  return found;
}

/** Solves pairs one after another in one kept solver, each from the basis of the base case. */
async function solveFromBase(screen: Screen, pairs: readonly Int32Array[], basis: Basis) {
  const { model, parts } = screen;
  using session = await openSession(received(model));
  const objectives: number[] = [];
  for (const lost of pairs) {
    const columns = [...lost].flatMap((part) => [...parts[part]!.columns]);
    const zeros = new Float64Array(columns.length);
    session.setColumnBounds(columns, zeros, zeros);
    session.setBasis(basis);
    const outcome = session.solve();
    if (outcome.status !== "optimal") throw new Error(`A pair ended as ${outcome.status}.`);
    objectives.push(outcome.objective);
    const upper = columns.map((column) => model.columnUpper[column]!);
    session.setColumnBounds(columns, zeros, upper);
  }
  return objectives;
}

/** All pairs of the shipped chain: intervals, the exact worst, and what that saves. */
export const contingencies: Bench = {
  name: "contingencies",
  about: `all pairs of losses in the magnet chain, ${MONTHS} months, seen from ${VANTAGE.join(" and ")}`,
  async run(print) {
    const { screen, elementsOf } = await open();
    const { elements, losses } = elementsOf(ELEMENT_KINDS);
    const ours = await measure(() => screenPairs(screen, losses));
    const { value: found } = ours;
    const pairs = found.all;
    print(line(`${pairs.length} pairs of ${elements.length} elements, one thread`, ours));
    const { singles, beyond, restarted } = found.solved;
    print(`  solved: ${singles} singles, ${beyond} more; ${restarted} restarted`);
    print(
      `  top ${TOP} proven: ${found.isExact}; process ${mebibytes(process.resourceUsage().maxRSS * 1024)}`,
    );
    tellWidths(pairs, print);
    await compare(screen, losses, pairs, ours, print);
    await verify(screen, losses, found, print);
    const usd = (one: number) => ((one * USD_PER_COST_UNIT) / 1e9).toFixed(2);
    for (const { elements: pair, damage } of found.worst)
      print(
        `  ${usd(damage.high).padStart(8)} bn  ${pair.map((one) => elements[one]!.id).join(" + ")}`,
      );
    for (const kinds of [["facility"], ["facility", "country", "owner", "control"]] as const) {
      const fewer = elementsOf(kinds);
      const took = await measure(() => screenPairs(screen, fewer.losses));
      const { all, solved } = took.value;
      const solves = solved.singles + solved.beyond;
      print(line(`${all.length} pairs of ${fewer.elements.length}`, took, `${solves} solves`));
    }
  },
};

function tellWidths(pairs: readonly Finding[], print: (line: string) => void): void {
  const widths = pairs.map(({ damage }) => (damage.high - damage.low) * USD_PER_COST_UNIT);
  widths.sort((a, b) => a - b);
  const at = (share: number) =>
    `${(widths[Math.floor(share * widths.length)]! / 1e6).toFixed(0)} m`;
  print(
    `  width of intervals, USD: quarter ${at(0.25)}, half ${at(0.5)}, three quarters ${at(0.75)}`,
  );
}

const lostIn = (losses: readonly Int32Array[], { elements }: Finding): Int32Array =>
  Int32Array.from(new Set(elements.flatMap((one) => [...losses[one]!]))).sort();

async function compare(
  screen: Screen,
  losses: readonly Int32Array[],
  pairs: readonly Finding[],
  ours: { readonly wallMs: number; readonly cpuMs: number },
  print: (line: string) => void,
): Promise<void> {
  const random = randomStream(SEED, "rival");
  const drawn = Array.from(
    { length: RIVAL_PAIRS },
    () => pairs[Math.floor(random() * pairs.length)]!,
  );
  const [base] = await solveCasesHere(screen)([{ lost: new Int32Array(0), basis: undefined }]);
  const rival = await measure(() =>
    solveFromBase(
      screen,
      drawn.map((pair) => lostIn(losses, pair)),
      base!.basis!,
    ),
  );
  print(line(`${RIVAL_PAIRS} of them, each from the base basis`, rival));
  const outside = drawn.filter(({ damage }, index) => {
    const real = rival.value[index]! - base!.objective;
    const slack = 1e-6 * (1 + Math.abs(rival.value[index]!));
    return real < damage.low - slack || real > damage.high + slack;
  });
  const scale = pairs.length / RIVAL_PAIRS;
  const hours = (rival.wallMs * scale) / 3_600_000;
  const times = ((rival.wallMs * scale) / ours.wallMs).toFixed(0);
  const timesCpu = ((rival.cpuMs * scale) / ours.cpuMs).toFixed(0);
  print(`  all pairs that way: ${hours.toFixed(1)} hours, reckoned from these ${RIVAL_PAIRS};`);
  print(
    `  ${times} times as long by wall clock, ${timesCpu} by processor; ${outside.length} outside`,
  );
}

async function verify(
  screen: Screen,
  losses: readonly Int32Array[],
  found: Findings,
  print: (line: string) => void,
): Promise<void> {
  await using pool = openShards(new AbortController().signal);
  const solveCases: SolveCases = (tasks, report) =>
    pool.shards("contingency", screen, tasks, report);
  const quiet = () => {};
  const again = async (findings: readonly Finding[], share: number) =>
    (await checkSample(findings, losses, share, SEED, solveCases, quiet))!;
  const listed = await again(found.worst, 1);
  print(`  top ${TOP} again, cold: ${listed.violations} differ (${listed.worst.toExponential(1)})`);
  const likely = [...found.all].sort((a, b) => b.damage.high - a.damage.high).slice(0, 3 * TOP);
  const before = await again(likely, 1);
  print(`  ${likely.length} with the highest upper bounds, cold: ${before.violations} outside`);
  const sample = await measure(() => again(found.all, CHECKED));
  const { checked, violations, worst } = sample.value;
  const note = `${violations} outside (${worst.toExponential(1)})`;
  print(line(`${checked} at random, cold, all threads`, sample, note));
}

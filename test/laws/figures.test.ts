import { expect, test } from "vitest";
import type { Chain, Corner, Figure } from "../../src/model/index.ts";
import { reconcile, simulateFrozen, solveMarket } from "../../src/network/index.ts";
import { disturbance } from "../chains/tiny.ts";
import { layeredChain, MONTHS, richSizes, shocked } from "./layeredChain.ts";

const flat = (share: number): number[] => Array.from({ length: MONTHS }, () => share);

/** Shocks under which every limit of the rich chain binds in one of them. */
const scenarios = [
  shocked({
    refinery: [1, 0.6, 0.3, 0.3, 0.6],
    mine: flat(0.9),
    dyRoute: flat(0.2),
    magnetRoute: flat(0.4),
    surge: 1.3,
    quota: 30,
  }),
  disturbance(MONTHS, { routes: { "dy-oxide:CN>JP": 0, "magnet:CN>JP": 0 } }),
  disturbance(MONTHS, { facilities: { "magnets-cn": 0 } }),
  disturbance(MONTHS, { facilities: { "mine-cn": 0.3 } }),
  disturbance(MONTHS, { facilities: { "magnets-jp": 0 }, routes: { "magnet:CN>JP": 0 } }),
  disturbance(MONTHS, { routes: { "magnet:CN>US": 0 } }),
  disturbance(MONTHS, { demands: { "magnet@JP/cars": 2, "magnet@CN/cars": 0.5 } }),
];

/** Numbers that the network does not read, and where they are read instead. */
const READ_ELSEWHERE = [
  /** The audit, the element check of a chain and the account by element. */
  /^commodities\..*\.content\./,
  /** Public stocks are drawn on under a plan only, which is not a response of the network yet. */
  /^holdings\.state\./,
];

interface Place {
  readonly path: string;
  readonly figure: Figure;
}

const isFigure = (node: object): node is Figure => "quality" in node && "low" in node;

function* figuresOf(node: unknown, path = ""): Generator<Place> {
  if (typeof node !== "object" || node === null) return;
  if (isFigure(node)) {
    yield { path, figure: node };
    return;
  }
  const entries = node instanceof Map ? node : Object.entries(node);
  for (const [key, one] of entries) yield* figuresOf(one, path ? `${path}.${key}` : `${key}`);
}

/** The chain with one figure put in place of another. */
function withFigure(node: unknown, from: Figure, to: Figure): unknown {
  if (node === from) return to;
  if (node instanceof Map)
    return new Map([...node].map(([key, one]) => [key, withFigure(one, from, to)]));
  if (Array.isArray(node)) return node.map((one) => withFigure(one, from, to));
  if (typeof node !== "object" || node === null || isFigure(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, one]) => [key, withFigure(one, from, to)]),
  );
}

/** All that a chain comes to at a corner, in one long word. */
async function resultOf(chain: Chain, corner: Corner): Promise<string> {
  const outcome = await reconcile(chain);
  if (outcome.status !== "closed") return `open: ${outcome.says}`;
  const { baseline } = outcome;
  const numbers: number[] = [];
  const collect = (node: unknown): void => {
    if (typeof node === "number") numbers.push(node);
    else if (node instanceof Map) for (const one of node.values()) collect(one);
    else if (ArrayBuffer.isView(node)) numbers.push(...(node as Float64Array));
    else if (typeof node === "object" && node !== null) Object.values(node).forEach(collect);
  };
  const { adjustments: _, ...closed } = baseline;
  collect(closed);
  for (const disturbance of scenarios) {
    const run = { chain, baseline, disturbance, corner };
    collect([simulateFrozen(run).trajectory, (await solveMarket(run)).optimal.objective]);
  }
  return numbers.map((number) => number.toPrecision(9)).join(" ");
}

const chain = layeredChain(richSizes);
const places = [...figuresOf(chain)].filter(
  ({ path, figure }) => figure.value !== 0 && !READ_ELSEWHERE.some((pattern) => pattern.test(path)),
);
/** A figure three tenths up, three tenths down, and one up (months are whole). */
const moves = ({ value, low, high, ...rest }: Figure): Figure[] => [
  { ...rest, value: value * 1.3, low: low * 1.3, high: high * 1.3 },
  { ...rest, value: value * 0.7, low: low * 0.7, high: high * 0.7 },
  { ...rest, value: value + 1, low: low + 1, high: high + 1 },
];

test("every figure of a rich chain changes some result: none is ignored", {
  timeout: 60_000,
}, async () => {
  expect(places.length).toBeGreaterThan(100);
  const before = await resultOf(chain, "central");
  const ignored: string[] = [];
  for (const { path, figure } of places) {
    let isRead = false;
    for (const other of moves(figure)) {
      if (isRead) break;
      isRead = (await resultOf(withFigure(chain, figure, other) as Chain, "central")) !== before;
    }
    if (!isRead) ignored.push(path);
  }
  expect(ignored).toEqual([]);
});

/** Figures that keep their value at every corner: they shape the model, or are set by the base year. */
const SAME_AT_CORNERS = [
  /\.lead$/,
  /\.(inputs|outputs)\./,
  /\.rate$/,
  /\.loss$/,
  /^prices\./,
  /\.base\.figure$/,
  /\.activity\./,
  /^stockChanges\./,
];

test("every figure that has a corner changes some result there", { timeout: 60_000 }, async () => {
  const before = {
    favourable: await resultOf(chain, "favourable"),
    adverse: await resultOf(chain, "adverse"),
  };
  const ignored: string[] = [];
  for (const { path, figure } of places) {
    if (SAME_AT_CORNERS.some((pattern) => pattern.test(path))) continue;
    const spread = { ...figure, low: figure.value * 0.3, high: figure.value * 3 + 1 };
    const other = withFigure(chain, figure, spread) as Chain;
    const isRead =
      (await resultOf(other, "favourable")) !== before.favourable ||
      (await resultOf(other, "adverse")) !== before.adverse;
    if (!isRead) ignored.push(path);
  }
  expect(ignored).toEqual([]);
});

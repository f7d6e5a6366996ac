import type { Basis } from "../lp/index.ts";
import type { WeightedMix } from "./crisis.ts";
import type { Programme } from "./programme.ts";
import { between, type Mix, type Recourse, type RecourseTask } from "./recourse.ts";
import { beginVertices, type Vertices } from "./vertices.ts";

/** Solves scenarios of a programme, in any order; the answers stand in the order of the tasks. */
export type SolveRecourses = (
  programme: Programme,
  tasks: readonly RecourseTask[],
) => Promise<readonly Recourse[]>;

/** What is certain of each scenario's cost at some sizes, in the model's unit. */
export interface Bracket {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** What a solved scenario is kept for. */
export type Kept = Omit<Recourse, "vertex" | "basis">;

/** What is known of a programme under some scenarios, and a way to learn more. */
export interface Evaluator {
  readonly programme: Programme;
  readonly scenarios: readonly WeightedMix[];
  readonly vertices: Vertices;
  /** Scenarios solved so far. */
  readonly solves: number;
  bracket(sizes: Float64Array): Bracket;
  /**
   * Narrows the bracket at some sizes until it is narrow enough, solving first what leaves most open.
   * `weights` are those of the scenarios; `isEnough` is asked after each batch.
   */
  narrow(
    sizes: Float64Array,
    weights: (bracket: Bracket) => Float64Array,
    isEnough: (bracket: Bracket) => boolean,
  ): Promise<Bracket>;
  /** Solves every point at some sizes that is not solved yet. */
  complete(sizes: Float64Array): Promise<void>;
  /** The answer to a scenario at some sizes, exact or mixed of its points'; they must be complete. */
  answer(sizes: Float64Array, mix: Mix): Kept;
}

/** Scenarios solved at once: a multiple of usual numbers of cores, and the same for all of them. */
const BATCH = 24;

const keyOf = ({ a, b, weight }: Mix): string => (weight === 0 ? `${a}` : `${a} ${b} ${weight}`);
const pointOf = (a: number): Mix => ({ a, b: a, weight: 0 });

/** What is known at some sizes: answers by mix, and brackets that held for smaller sizes. */
interface Place {
  readonly sizes: Float64Array;
  readonly solved: Map<string, Kept>;
  high: Float64Array;
}

/**
 * Opens an evaluator. The cost of a scenario is convex in its bounds and sizes together, and never rises
 * with a size: so a mix costs no more than the mix of its points' costs, and more stock no more than less.
 * Lower bounds come from all prices found so far (`Vertices`).
 */
export function openEvaluator(
  programme: Programme,
  scenarios: readonly WeightedMix[],
  solve: SolveRecourses,
  report: (solves: number) => void = () => {},
): Evaluator {
  const vertices = beginVertices(programme);
  const places = new Map<string, Place>();
  const bases = new Map<string, Basis>();
  const named = scenarios.flatMap(({ mix }) => [mix.a, mix.b]);
  const used = [...new Set([0, ...named])].sort((a, b) => a - b);
  let first: Basis | undefined;
  let solves = 0;

  const placeAt = (sizes: Float64Array): Place => {
    const key = sizes.join(" ");
    const known = places.get(key);
    if (known) return known;
    const high = new Float64Array(scenarios.length).fill(Infinity);
    for (const other of places.values())
      if (other.sizes.every((size, i) => size <= sizes[i]!))
        other.high.forEach((each, w) => {
          if (each < high[w]!) high[w] = each;
        });
    const place = { sizes, solved: new Map<string, Kept>(), high };
    places.set(key, place);
    return place;
  };

  const bracket = (sizes: Float64Array): Bracket => {
    const place = placeAt(sizes);
    const along = vertices.slopesAt(sizes);
    const low = new Float64Array(scenarios.length);
    scenarios.forEach(({ mix }, w) => {
      const exact = place.solved.get(keyOf(mix));
      if (exact) {
        low[w] = exact.objective;
        place.high[w] = exact.objective;
        return;
      }
      const a = place.solved.get(`${mix.a}`);
      const b = place.solved.get(`${mix.b}`);
      if (a && b) {
        const joined = (1 - mix.weight) * a.objective + mix.weight * b.objective;
        place.high[w] = Math.min(place.high[w]!, joined);
      }
      // Where both proofs meet, rounding may put the lower a hair above the upper.
      low[w] = Math.min(vertices.bestOf(mix, along).low, place.high[w]!);
    });
    return { low, high: place.high.slice() };
  };

  const solveAt = async (place: Place, mixes: readonly Mix[]): Promise<void> => {
    const tasks = mixes.map((mix) => ({
      mix,
      sizes: place.sizes,
      basis: bases.get(keyOf(mix)) ?? bases.get(`${mix.a}`) ?? first,
    }));
    const answers = await solve(programme, tasks);
    answers.forEach(({ vertex, basis, ...kept }, k) => {
      const key = keyOf(mixes[k]!);
      place.solved.set(key, kept);
      if (basis) bases.set(key, basis);
      first ??= basis;
      vertices.add(vertex);
    });
    solves += answers.length;
    report(solves);
  };

  /** One point from nothing: the others begin where it ends. */
  const begin = async (place: Place): Promise<void> => {
    if (!first) await solveAt(place, [pointOf(used[0]!)]);
  };

  /** What leaves most open at a place, points before mixes; at most a batch. */
  const mostOpen = (place: Place, { low, high }: Bracket, weights: Float64Array): Mix[] => {
    const openBy = new Map<number, number>();
    const exact: { mix: Mix; open: number }[] = [];
    scenarios.forEach(({ mix }, w) => {
      const width = high[w]! - low[w]!;
      const open = weights[w]! * (Number.isFinite(width) ? width : 1e12);
      if (!(open > 0)) return;
      const ends = mix.weight === 0 ? [mix.a] : [mix.a, mix.b];
      const missing = ends.filter((point) => !place.solved.has(`${point}`));
      for (const point of missing) openBy.set(point, (openBy.get(point) ?? 0) + open);
      if (missing.length === 0 && mix.weight > 0) exact.push({ mix, open });
    });
    const points = [...openBy].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
    if (points.length > 0) return points.slice(0, BATCH).map(([point]) => pointOf(point));
    return exact
      .sort((x, y) => y.open - x.open)
      .slice(0, BATCH)
      .map(({ mix }) => mix);
  };

  return {
    programme,
    scenarios,
    vertices,
    get solves() {
      return solves;
    },
    bracket,
    async narrow(sizes, weights, isEnough) {
      const place = placeAt(sizes);
      await begin(place);
      for (;;) {
        const now = bracket(sizes);
        if (isEnough(now)) return now;
        const next = mostOpen(place, now, weights(now));
        if (next.length === 0) return now;
        await solveAt(place, next);
      }
    },
    async complete(sizes) {
      const place = placeAt(sizes);
      await begin(place);
      const missing = used.filter((point) => !place.solved.has(`${point}`));
      for (let k = 0; k < missing.length; k += BATCH)
        await solveAt(place, missing.slice(k, k + BATCH).map(pointOf));
    },
    answer(sizes, mix) {
      const { solved } = placeAt(sizes);
      const exact = solved.get(keyOf(mix));
      if (exact) return exact;
      const a = solved.get(`${mix.a}`)!;
      const b = solved.get(`${mix.b}`)!;
      const { weight } = mix;
      const join = (x: Float64Array, y: Float64Array) => between([x, y], { a: 0, b: 1, weight });
      return {
        objective: (1 - mix.weight) * a.objective + mix.weight * b.objective,
        costs: join(a.costs, b.costs),
        lostUsd: join(a.lostUsd, b.lostUsd),
        released: join(a.released, b.released),
      };
    },
  };
}

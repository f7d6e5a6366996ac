import { randomStream, triangularAt } from "../chance/index.ts";
import type { Chain, Corner, Disturbance, Name, Reading } from "../model/index.ts";
import { undisturbed } from "../model/index.ts";
import { disturb, endedAt, movedBy, type Scenario } from "../scenario/index.ts";
import { addMonths, type Month, parseMonth } from "../units/index.ts";
import type { Mix } from "./recourse.ts";

/** A number with its range. */
export interface Ranged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A way in which supply may be hit in a year; the probabilities of all, and of nothing, sum to 1. */
export interface Hit {
  readonly id: string;
  readonly name: Name;
  /** Share of years in which it begins. */
  readonly probability: Ranged;
  /** What happens; none for a year in which nothing does. */
  readonly scenarios: readonly Scenario[];
  /** Months that its measures last: low, likeliest, high. */
  readonly duration: Ranged;
}

/** A crisis as drawn: which hit, how long, and how hard. */
export interface Crisis {
  /** Index of the hit. */
  readonly hit: number;
  readonly months: number;
  /** Where in the scenario's own ranges it lies: 0 favourable, ½ central, 1 adverse. */
  readonly severity: number;
  readonly probability: number;
}

const CORNERS: readonly Corner[] = ["favourable", "central", "adverse"];

/** Lengths that a crisis is taken to have, months: the nearest of these. Each takes markets of its own. */
const LENGTHS = [1, 2, 3, 4, 6, 8, 10, 12, 15, 18, 21, 24, 30, 36, 48, 60];

/** The nearest of `LENGTHS`. */
const nearestLength = (months: number): number =>
  LENGTHS.reduce((best, one) => (Math.abs(one - months) < Math.abs(best - months) ? one : best));

/** 0 to count − 1 in random order. */
function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let k = count - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order;
}

/**
 * Draws crises, `count` or a few more: as many of each hit, each with the same part of its probability, stratified in length and
 * severity (Latin hypercube: McKay, Beckman and Conover 1979, Technometrics 21(2)). The draw of a hit
 * depends on the seed, its id and the count alone.
 */
export function drawCrises(hits: readonly Hit[], count: number, seed: number): readonly Crisis[] {
  const real = hits.filter(({ scenarios }) => scenarios.length > 0).length;
  return hits.flatMap(({ id, probability, scenarios, duration }, hit): Crisis[] => {
    if (scenarios.length === 0)
      return [{ hit, months: 0, severity: 0, probability: probability.value }];
    const own = Math.ceil(count / real);
    const random = randomStream(seed, id);
    const order = shuffled(own, random);
    return order.map((stratum, k) => ({
      hit,
      months: nearestLength(
        triangularAt(duration.low, duration.value, duration.high, (k + random()) / own),
      ),
      severity: triangularAt(0, 0.5, 1, (stratum + random()) / own),
      probability: probability.value / own,
    }));
  });
}

/** A scenario to size for: a mix of two points. */
export interface Scenarios {
  /** What happens at each point; the first is undisturbed. */
  readonly points: readonly Disturbance[];
  /**
   * By point, an earlier one that is like it: the next longer of its hit at the same end of the ranges; for
   * the longest, the longest at another end; for the first of a hit, the undisturbed.
   */
  readonly near: readonly number[];
  /** In an order that does not depend on that of the hits. */
  readonly all: readonly WeightedMix[];
}

/** A mix of points with its probability, and the hit that it comes of. */
export interface WeightedMix {
  readonly hit: number;
  readonly probability: number;
  readonly mix: Mix;
}

/** What a hit of some length does, at a corner of its ranges. Its measures begin with the run. */
export function disturbanceOf(
  { id, scenarios }: Hit,
  length: number,
  corner: Corner,
  chain: Chain,
  months: readonly Month[],
): Reading<Disturbance> {
  const start = months[0]!;
  const shocks = scenarios.flatMap((scenario) =>
    movedBy(scenario.shocks, start - parseMonth(scenario.starts)!),
  );
  const refused = shocks.find(({ kind }) => kind === "quota" || kind === "duty");
  if (refused) {
    const says =
      "Stocks are sized for shares withheld or lost: write a ban, a licence or an outage.";
    return {
      ok: false,
      problems: [{ where: `hit ${id}`, field: "kind", value: refused.kind, says }],
    };
  }
  const ended = endedAt(shocks, addMonths(start, length));
  const scenario = { ...scenarios[0]!, id, shocks: ended };
  return disturb(scenario, chain, months, corner);
}

/** What a disturbance amounts to, as text: equal for equal ones. */
function contentOf({ facilityShare, routeShare, demandScale }: Disturbance): string {
  const parts = [facilityShare, routeShare, demandScale].map((shares) =>
    [...shares]
      .filter(([, series]) => series.some((share) => share !== 1))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, series]) => `${id}=${series.join(" ")}`)
      .join(";"),
  );
  return parts.join("|");
}

/** Points as they are found, each distinct disturbance once. */
function beginPoints(hits: readonly Hit[], chain: Chain, months: readonly Month[]) {
  const points: Disturbance[] = [undisturbed(months)];
  const near = [0];
  const byContent = new Map([[contentOf(points[0]!), 0]]);
  const byWhere = new Map<string, number>();
  /** The last point of a hit at a corner, and the first of a hit at any. */
  const lastOf = new Map<string, number>();
  const add = (disturbance: Disturbance, hit: string, atCorner: string): number => {
    const content = contentOf(disturbance);
    const known = byContent.get(content);
    const point = known ?? points.push(disturbance) - 1;
    if (known === undefined) near.push(lastOf.get(atCorner) ?? lastOf.get(hit) ?? 0);
    byContent.set(content, point);
    if (!lastOf.has(hit)) lastOf.set(hit, point);
    lastOf.set(atCorner, point);
    return point;
  };
  return {
    points,
    near,
    /** The point of a crisis of some length at a corner of its hit's ranges. */
    at({ hit, months: length }: Crisis, corner: number): Reading<number> {
      const own = hits[hit]!;
      if (own.scenarios.length === 0) return { ok: true, value: 0 };
      const atCorner = `${own.id} ${corner}`;
      const where = `${atCorner} ${Math.min(length, months.length)}`;
      const known = byWhere.get(where);
      if (known !== undefined) return { ok: true, value: known };
      const read = disturbanceOf(own, length, CORNERS[corner]!, chain, months);
      if (!read.ok) return read;
      const point = add(read.value, own.id, atCorner);
      byWhere.set(where, point);
      return { ok: true, value: point };
    },
  };
}

/**
 * The points of some crises, and each crisis as a mix of two of them: between the favourable, central and
 * adverse ends of a hit of the same length a crisis is a mix of what happens at two of these. Crises that
 * come to the same are one, with their weights together.
 */
export function scenariosOf(
  hits: readonly Hit[],
  crises: readonly Crisis[],
  chain: Chain,
  months: readonly Month[],
): Reading<Scenarios> {
  const found = beginPoints(hits, chain, months);
  const merged = new Map<string, WeightedMix>();
  // The longest first: each market begins where that of the next longer ended.
  const key = (one: Crisis) => `${hits[one.hit]!.id} ${String(one.months).padStart(4, "0")}`;
  const sorted = crises.toSorted((x, y) =>
    key(x) === key(y) ? x.severity - y.severity : key(x) > key(y) ? -1 : 1,
  );
  for (const crisis of sorted) {
    const { hit, severity, probability } = crisis;
    const isMild = severity <= 0.5;
    const a = found.at(crisis, isMild ? 0 : 1);
    const b = found.at(crisis, isMild ? 1 : 2);
    if (!a.ok) return a;
    if (!b.ok) return b;
    const share = isMild ? 2 * severity : 2 * severity - 1;
    const isPoint = a.value === b.value || share === 0;
    const mix = isPoint
      ? { a: a.value, b: a.value, weight: 0 }
      : { a: a.value, b: b.value, weight: share };
    const id = `${hits[hit]!.id} ${mix.a} ${mix.b} ${mix.weight}`;
    const before = merged.get(id)?.probability ?? 0;
    merged.set(id, { hit, probability: before + probability, mix });
  }
  const { points, near } = found;
  return { ok: true, value: { points, near, all: [...merged.values()] } };
}

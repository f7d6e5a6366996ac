import type { Programme } from "./programme.ts";
import type { Mix, Vertex } from "./recourse.ts";

/**
 * Every set of prices found in any scenario, and what they prove of all: with fixed matrix and costs the
 * prices of one scenario bound every other from below (Higle and Sen 1991, Math. Oper. Res. 16(3),
 * stochastic decomposition). A bound is linear in the bounds of a scenario, so that of a mix is the mix
 * of those of its points.
 */
export interface Vertices {
  readonly count: number;
  add(vertex: Vertex): void;
  /** The best lower bound on a scenario's cost at some sizes, and the vertex that gives it. */
  best(mix: Mix, sizes: Float64Array): { readonly low: number; readonly vertex: number };
  /** By vertex, its part that no scenario changes: Σ slope · x. */
  slopesAt(sizes: Float64Array): Float64Array;
  /** The best of all, given `slopesAt`. */
  bestOf(mix: Mix, slopesAt: Float64Array): { readonly low: number; readonly vertex: number };
  slope(vertex: number): Float64Array;
}

/** Begins an empty pool for a programme. */
export function beginVertices({
  points,
  fixedCosts,
}: Pick<Programme, "points" | "fixedCosts">): Vertices {
  const fixed = fixedCosts.map((costs) => costs.reduce((sum, each) => sum + each, 0));
  /** By vertex, then point: what it proves of the point at sizes 0. */
  const heights: Float64Array[] = [];
  const slopes: Float64Array[] = [];
  const heightAt = ({ constant, price }: Vertex, bounds: Float64Array): number => {
    let height = constant;
    for (let v = 0; v < price.length; v++) {
      const each = price[v]!;
      if (each === 0) continue;
      const bound = bounds[v]!;
      if (Number.isFinite(bound)) height += each * bound;
    }
    return height;
  };
  const slopesAt = (sizes: Float64Array) =>
    Float64Array.from(slopes, (slope) => slope.reduce((sum, each, i) => sum + each * sizes[i]!, 0));
  const bestOf = ({ a, b, weight }: Mix, along: Float64Array) => {
    let low = -Infinity;
    let vertex = -1;
    for (let k = 0; k < heights.length; k++) {
      const own = heights[k]!;
      const height = weight === 0 ? own[a]! : (1 - weight) * own[a]! + weight * own[b]!;
      const value = height + along[k]!;
      if (value > low) {
        low = value;
        vertex = k;
      }
    }
    return { low, vertex };
  };
  return {
    get count() {
      return heights.length;
    },
    add(vertex) {
      heights.push(
        Float64Array.from(points, (bounds, point) => fixed[point]! + heightAt(vertex, bounds)),
      );
      slopes.push(vertex.slope);
    },
    slopesAt,
    bestOf,
    best: (mix, sizes) => bestOf(mix, slopesAt(sizes)),
    slope: (vertex) => slopes[vertex]!,
  };
}

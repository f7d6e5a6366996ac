import type { Point } from "./places.ts";

/** How far an arc bends, share of its length. */
const BEND = 0.18;

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * A curve between two points that bends to the right of its direction, so that there and back are two
 * curves and the direction can be read.
 *
 * @example
 * arcPath([0, 0], [100, 0]) // => "M0,0Q50,18,100,0"
 */
export function arcPath([x1, y1]: Point, [x2, y2]: Point): string {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const [cx, cy] = [x1 + dx / 2 - dy * BEND, y1 + dy / 2 + dx * BEND];
  return `M${round(x1)},${round(y1)}Q${round(cx)},${round(cy)},${round(x2)},${round(y2)}`;
}

/**
 * A small head half way along the curve, so that its direction can be read without its bend.
 *
 * @example
 * arcHead([0, 0], [100, 0], 4) // => "54,9 46,13 46,5"
 */
export function arcHead([x1, y1]: Point, [x2, y2]: Point, size: number): string {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const [mx, my] = [x1 + dx / 2 - (dy * BEND) / 2, y1 + dy / 2 + (dx * BEND) / 2];
  const corners = [
    [mx + ux * size, my + uy * size],
    [mx - ux * size - uy * size, my - uy * size + ux * size],
    [mx - ux * size + uy * size, my - uy * size - ux * size],
  ];
  return corners.map(([x, y]) => `${round(x!)},${round(y!)}`).join(" ");
}

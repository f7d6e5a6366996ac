import type { GeoProjection } from "d3-geo";
import type { Flows } from "./flows.ts";
import { HEIGHT_SHARE } from "./projection.ts";

/** All countries that are not told apart: they lie nowhere, so they stand at the margin. */
const REST = "ZZ";

/** Where the margin's point is, shares of the picture's width and height: left below, off the globe. */
const MARGIN = [0.07, 0.9] as const;

/** A point on the picture, pixels from the top left. */
export type Point = readonly [x: number, y: number];

/** Where each country of the chain stands on a picture of a width in pixels. */
export function placesOf(
  countries: Flows["countries"],
  projection: GeoProjection,
  width: number,
): ReadonlyMap<string, Point> {
  const margin: Point = [MARGIN[0] * width, MARGIN[1] * HEIGHT_SHARE * width];
  return new Map(
    countries.flatMap(({ id, longitude, latitude }): [string, Point][] => {
      const point = id === REST ? margin : projection([longitude, latitude]);
      return point ? [[id, point]] : [];
    }),
  );
}

import { type GeoProjection, geoEqualEarth } from "d3-geo";

/** Longitude in the middle: the Pacific, so that routes between Asia and America do not cross the edge. */
const CENTRE_EAST = 150;

/** Height of the map for its width, without the polar ice. */
export const HEIGHT_SHARE = 0.46;

/** The projection of the map: Equal Earth, equal areas, for a picture of a width in pixels. */
export const projectionFor = (width: number): GeoProjection =>
  geoEqualEarth()
    .rotate([-CENTRE_EAST, 0])
    .fitWidth(width, { type: "Sphere" })
    .translate([width / 2, width * HEIGHT_SHARE * 0.54]);

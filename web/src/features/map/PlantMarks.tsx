import type { GeoProjection } from "d3-geo";
import { formatNumber } from "../../../../src/units/index.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import type { Plant } from "./flows.ts";
import { MapLink } from "./MapLink.tsx";
import type { Point } from "./places.ts";
import { mapWords } from "./words.ts";

/** Radius of the largest plant, pixels; areas are in proportion to what plants make. */
const RADIUS_MAX = 13;
const RADIUS_MIN = 2.5;

/** Plants, as large as what they make: filled where their place is known, a ring where it is not. */
export function PlantMarks({
  plants,
  places,
  projection,
  at,
}: {
  readonly plants: readonly Plant[];
  readonly places: ReadonlyMap<string, Point>;
  readonly projection: GeoProjection;
  readonly at: string | undefined;
}) {
  const words = useRoomWords(mapWords).map;
  const language = useLanguage();
  const largest = Math.max(1e-9, ...plants.map(({ containedTonnes }) => containedTonnes));
  return plants
    .toSorted((a, b) => b.containedTonnes - a.containedTonnes)
    .map(({ id, name, country, longitude, latitude, containedTonnes, isLocated }) => {
      const point = isLocated ? projection([longitude, latitude]) : places.get(country);
      if (!point) return null;
      const radius = Math.max(RADIUS_MIN, RADIUS_MAX * Math.sqrt(containedTonnes / largest));
      const tonnes = formatNumber(containedTonnes, containedTonnes < 10 ? 1 : 0, language);
      const where = isLocated ? "" : ` (${words.unlocated})`;
      return (
        <MapLink
          key={id}
          selects={`plant:${id}`}
          at={at}
          label={`${words.label(name, tonnes)}${where}`}
        >
          <circle
            className="plant"
            data-located={isLocated || undefined}
            cx={point[0]}
            cy={point[1]}
            r={radius}
          />
        </MapLink>
      );
    });
}

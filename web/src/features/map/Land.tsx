import { geoContains, geoPath } from "d3-geo";
import { memo, useMemo } from "react";
import type { Flows } from "./flows.ts";
import { projectionFor } from "./projection.ts";
import { useWorld } from "./useWorld.ts";

/** Nodes of trade that are groups of countries: they have a point, and no shape of their own. */
const GROUPS: ReadonlySet<string> = new Set(["EU", "ZZ"]);

/** The land, as background; countries of the chain stand out. */
export const Land = memo(function Land({
  width,
  countries,
  selected,
}: {
  readonly width: number;
  readonly countries: Flows["countries"];
  readonly selected: string | undefined;
}) {
  const { data: world } = useWorld();
  const shapes = useMemo(() => {
    const path = geoPath(projectionFor(width));
    const single = countries.filter(({ id }) => !GROUPS.has(id));
    return (world?.features ?? []).map((shape, index) => ({
      key: index,
      d: path(shape) ?? "",
      country: single.find(({ longitude, latitude }) => geoContains(shape, [longitude, latitude]))
        ?.id,
    }));
  }, [world, width, countries]);
  return (
    <g>
      {shapes.map(({ key, d, country }) => (
        <path
          key={key}
          className="land"
          d={d}
          data-chain={country !== undefined || undefined}
          data-selected={(country !== undefined && country === selected) || undefined}
        />
      ))}
    </g>
  );
});

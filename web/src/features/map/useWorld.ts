import { useQuery } from "@tanstack/react-query";
import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import worldUrl from "../../../../data/world-map/countries-110m.json?url";

/** The countries of the world as Natural Earth draws them; loaded with the map, from the page's own server. */
export const useWorld = () =>
  useQuery({
    queryKey: ["world-map"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<FeatureCollection> => {
      const world = (await (await fetch(worldUrl, { signal })).json()) as Topology<{
        countries: GeometryCollection;
      }>;
      return feature(world, world.objects.countries);
    },
  });

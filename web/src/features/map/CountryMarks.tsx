import type { GeoProjection } from "d3-geo";
import { formatNumber } from "../../../../src/units/index.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import type { Arc, Flows } from "./flows.ts";
import { MapLink } from "./MapLink.tsx";
import { placeLabels } from "./placeLabels.ts";
import { mapWords } from "./words.ts";

/** Names of the countries of the chain, where there is room; each selects its country. */
export function CountryMarks({
  flows,
  arcs,
  projection,
  at,
}: {
  readonly flows: Flows;
  readonly arcs: readonly Arc[];
  readonly projection: GeoProjection;
  readonly at: string | undefined;
}) {
  const words = useRoomWords(mapWords).map;
  const language = useLanguage();
  const sent = (id: string) =>
    arcs.filter(({ from }) => from === id).reduce((sum, { contained }) => sum + contained, 0);
  const moved = (id: string) =>
    arcs
      .filter(({ from, to }) => from === id || to === id)
      .reduce((sum, { contained }) => sum + contained, 0);
  const labels = placeLabels(
    flows.countries
      .toSorted((a, b) => moved(b.id) - moved(a.id))
      .flatMap(({ id, longitude, latitude }) => {
        const point = projection([longitude, latitude]);
        return point ? [{ id, text: flows.names[id] ?? id, x: point[0], y: point[1] }] : [];
      }),
    language,
  );
  return labels.map(({ id, text, x, y, labelX, labelY }) => (
    <MapLink
      key={id}
      selects={`country:${id}`}
      at={at}
      label={words.label(text, formatNumber(sent(id), 0, language))}
    >
      <circle className="country-point" cx={x} cy={y} r={3} />
      {labelY !== undefined && (
        <text className="country-name" x={labelX} y={labelY} textAnchor="middle">
          {text}
        </text>
      )}
    </MapLink>
  ));
}

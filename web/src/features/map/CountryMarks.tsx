import { formatNumber } from "../../../../src/units/index.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import type { Arc, Flows } from "./flows.ts";
import { MapLink } from "./MapLink.tsx";
import { placeLabels } from "./placeLabels.ts";
import type { Point } from "./places.ts";
import { mapWords } from "./words.ts";

/** Names of the countries of the chain, where there is room, over all points; each selects its country. */
export function CountryMarks({
  flows,
  arcs,
  places,
  at,
  width,
}: {
  readonly flows: Flows;
  readonly arcs: readonly Arc[];
  readonly places: ReadonlyMap<string, Point>;
  readonly at: string | undefined;
  /** Of the picture, pixels. */
  readonly width: number;
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
    [...places]
      .toSorted(([a], [b]) => moved(b) - moved(a))
      .map(([id, [x, y]]) => ({ id, text: flows.names[id] ?? id, x, y })),
    language,
    width,
  );
  return (
    <>
      {labels.map(({ id, x, y }) => (
        <circle key={id} className="country-point" cx={x} cy={y} r={3} />
      ))}
      {labels.map(({ id, text, x, y, labelX, labelY }) => (
        <MapLink
          key={id}
          selects={`country:${id}`}
          at={at}
          label={words.label(text, formatNumber(sent(id), 0, language))}
        >
          <circle className="country-hit" cx={x} cy={y} r={6} />
          {labelY !== undefined && (
            <text className="country-name" x={labelX} y={labelY} textAnchor="middle">
              {text}
            </text>
          )}
        </MapLink>
      ))}
    </>
  );
}

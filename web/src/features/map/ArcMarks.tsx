import { formatNumber } from "../../../../src/units/index.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { arcHead, arcPath } from "./arcPath.ts";
import type { Arc, Flows } from "./flows.ts";
import { MapLink } from "./MapLink.tsx";
import type { Point } from "./places.ts";
import { mapWords } from "./words.ts";

/** Width of the largest arc, pixels; the others are in proportion. */
const WIDTH_MAX = 16;

/** Width below which an arc could not be seen or hit, pixels. */
const WIDTH_MIN = 0.75;

/** Flows between countries, as wide as what they carry. */
export function ArcMarks({
  arcs,
  flows,
  places,
  at,
}: {
  readonly arcs: readonly Arc[];
  readonly flows: Flows;
  readonly places: ReadonlyMap<string, Point>;
  readonly at: string | undefined;
}) {
  const words = useRoomWords(mapWords).map;
  const language = useLanguage();
  const largest = arcs[0]?.contained ?? 1;
  const nameOf = (id: string) => flows.names[id] ?? id;
  return arcs.map(({ id, from, to, contained }) => {
    const [start, end] = [places.get(from), places.get(to)];
    if (!start || !end) return null;
    const width = Math.max(WIDTH_MIN, (WIDTH_MAX * contained) / largest);
    const label = words.label(
      words.flow(nameOf(from), nameOf(to)),
      formatNumber(contained, contained < 10 ? 1 : 0, language),
    );
    const d = arcPath(start, end);
    return (
      <MapLink key={id} selects={`arc:${id}`} at={at} label={label}>
        <path className="arc-hit" d={d} strokeWidth={width + 8} />
        <path className="arc" d={d} strokeWidth={width} />
        <polygon className="arc-head" points={arcHead(start, end, 2.5 + width / 2)} />
      </MapLink>
    );
  });
}

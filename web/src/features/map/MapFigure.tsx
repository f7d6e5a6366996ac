import { useMemo } from "react";
import { Figure } from "../../parts/Figure.tsx";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useWidth } from "../../parts/useWidth.ts";
import { useRoomWords } from "../../words/useWords.ts";
import { ArcMarks } from "./ArcMarks.tsx";
import { CountryMarks } from "./CountryMarks.tsx";
import { flowData } from "./flowData.ts";
import { arcsOf, type FlowLink, type Flows } from "./flows.ts";
import { Land } from "./Land.tsx";
import { PlantMarks } from "./PlantMarks.tsx";
import { placesOf } from "./places.ts";
import { HEIGHT_SHARE, projectionFor } from "./projection.ts";
import { mapWords } from "./words.ts";

/** Arcs drawn; the rest are in the data. */
const ARCS_SHOWN = 40;

/** The world with plants and flows. */
export function MapFigure({
  flows,
  links,
  stage,
  at,
  unit,
}: {
  readonly flows: Flows;
  readonly links: readonly FlowLink[];
  readonly stage: string | undefined;
  readonly at: string | undefined;
  readonly unit: string;
}) {
  const words = useRoomWords(mapWords).map;
  const [box, width] = useWidth<HTMLDivElement>();
  const arcs = useMemo(() => arcsOf(links), [links]);
  const projection = useMemo(() => projectionFor(width), [width]);
  const places = useMemo(
    () => placesOf(flows.countries, projection, width),
    [flows.countries, projection, width],
  );
  const plants = flows.plants.filter(({ stages }) => stage === undefined || stages.includes(stage));
  const selected = at?.startsWith("country:") ? at.slice("country:".length) : undefined;
  return (
    <Figure
      title={words.title}
      unit={unit}
      note={words.hint}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={flowData(flows, links)}
    >
      <ScrollBox label={unit}>
        <div ref={box} className="map-box">
          {width > 0 && (
            // biome-ignore lint/a11y/useSemanticElements: an SVG holds no fieldset
            <svg
              className="map"
              role="group"
              aria-label={words.title}
              viewBox={`0 0 ${width} ${width * HEIGHT_SHARE}`}
              width={width}
              height={width * HEIGHT_SHARE}
            >
              <Land width={width} countries={flows.countries} selected={selected} />
              <ArcMarks arcs={arcs.slice(0, ARCS_SHOWN)} flows={flows} places={places} at={at} />
              <PlantMarks plants={plants} places={places} projection={projection} at={at} />
              <CountryMarks flows={flows} arcs={arcs} places={places} at={at} width={width} />
            </svg>
          )}
        </div>
      </ScrollBox>
      <p className="map-key">
        <span>
          <span className="mark-located" aria-hidden="true" /> {words.located}
        </span>
        <span>
          <span className="mark-unlocated" aria-hidden="true" /> {words.unlocated}
        </span>
        {arcs.length > ARCS_SHOWN && <span>{words.arcs(arcs.length - ARCS_SHOWN)}</span>}
      </p>
    </Figure>
  );
}

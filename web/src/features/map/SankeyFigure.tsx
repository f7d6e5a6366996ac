import { useMemo } from "react";
import { Empty } from "../../parts/Empty.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useWidth } from "../../parts/useWidth.ts";
import { useRoomWords } from "../../words/useWords.ts";
import { flowData } from "./flowData.ts";
import type { FlowLink, Flows } from "./flows.ts";
import { SankeyPicture } from "./SankeyPicture.tsx";
import { sankeyOf } from "./sankeyOf.ts";
import { mapWords } from "./words.ts";

/** Countries below this share of their column are drawn together. */
const SHARE_MIN = 0.015;

/** The chain from mine to end use, as bars and bands. */
export function SankeyFigure({
  flows,
  links,
  at,
  unit,
}: {
  readonly flows: Flows;
  readonly links: readonly FlowLink[];
  readonly at: string | undefined;
  readonly unit: string;
}) {
  const { sankey: words, panel } = useRoomWords(mapWords);
  const [box, width] = useWidth<HTMLDivElement>();
  const picture = useMemo(() => sankeyOf(links, flows.stages, SHARE_MIN), [links, flows.stages]);
  return (
    <Figure
      title={words.title}
      unit={unit}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={flowData(flows, links)}
    >
      {links.length === 0 && <Empty>{panel.none}</Empty>}
      <ScrollBox label={unit}>
        <div ref={box} className="map-box">
          {width > 0 && links.length > 0 && (
            <SankeyPicture picture={picture} flows={flows} width={width} at={at} />
          )}
        </div>
      </ScrollBox>
    </Figure>
  );
}

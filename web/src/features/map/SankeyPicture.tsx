import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import { formatNumber } from "../../../../src/units/index.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import type { Flows } from "./flows.ts";
import { MapLink } from "./MapLink.tsx";
import { OTHERS, type StageLink, type StageNode, type StagePicture } from "./sankeyOf.ts";
import { mapWords } from "./words.ts";

const HEIGHT = 520;
const TOP = 26;
const BAR = 12;

/** Room for the names right of the last column, pixels. */
const RIGHT = 130;

const path = sankeyLinkHorizontal();

const SPINE = "spine:";

const isSpine = (id: string): boolean => id.startsWith(SPINE);

/**
 * Adds a thread through all columns. The layout makes as many columns as its longest path has steps; the
 * thread is that path, is too thin to see and is not drawn.
 */
function withSpine({ nodes, links }: StagePicture) {
  const columns = Math.max(...nodes.map(({ column }) => column)) + 1;
  const total = links.reduce((sum, { value }) => sum + value, 0);
  const spine = Array.from({ length: columns }, (_, column) => ({
    ...{ id: `${SPINE}${column}`, stage: "", country: "", column },
  }));
  const thread = spine.slice(1).map(({ id, column }) => ({
    ...{ source: `${SPINE}${column - 1}`, target: id, value: total * 1e-9 },
  }));
  return {
    nodes: [...nodes.map((node) => ({ ...node })), ...spine],
    links: [...links.map((link) => ({ ...link })), ...thread],
  };
}

/** Bars and bands, with names and tonnes beside the bars; a bar selects its country. */
export function SankeyPicture({
  picture,
  flows,
  width,
  at,
}: {
  readonly picture: StagePicture;
  readonly flows: Flows;
  readonly width: number;
  readonly at: string | undefined;
}) {
  const words = useRoomWords(mapWords);
  const language = useLanguage();
  const last = Math.max(...picture.nodes.map(({ column }) => column));
  const layout = sankey<StageNode, StageLink>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeWidth(BAR)
    .nodePadding(14)
    .extent([
      [1, TOP],
      [width - RIGHT, HEIGHT - 8],
    ]);
  const { nodes, links } = layout(withSpine(picture));
  const nameOf = (country: string) =>
    country === OTHERS ? words.sankey.others : (flows.names[country] ?? country);
  const tonnes = (value: number) => formatNumber(value, value < 10 ? 1 : 0, language);
  const stageOf = ({ stage, column }: StageNode) =>
    words.stages[stage === "scrap" && column > 0 ? "returned" : stage] ?? stage;
  const headings = new Map(
    nodes
      .filter(({ id }) => !id.startsWith("again/") && !isSpine(id))
      .map((node) => [node.column, node]),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG holds no fieldset
    <svg
      className="sankey"
      role="group"
      aria-label={words.sankey.title}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
    >
      {[...headings].map(([column, node]) => (
        <text
          key={column}
          className="sankey-stage"
          x={column === last ? width : (node.x0 ?? 0)}
          y={14}
          textAnchor={column === last ? "end" : "start"}
        >
          {column === last ? words.stages.demand : stageOf(node)}
        </text>
      ))}
      {links.map((link) => {
        const [source, target] = [link.source as StageNode, link.target as StageNode];
        if (isSpine(source.id)) return null;
        return (
          <path
            key={`${source.id} ${target.id}`}
            className="sankey-band"
            d={path(link) ?? ""}
            strokeWidth={Math.max(0.5, link.width ?? 0)}
          >
            <title>
              {`${stageOf(source)}, ${nameOf(source.country)} → ${stageOf(target)}, ${nameOf(target.country)}: ${tonnes(link.value)} t/a`}
            </title>
          </path>
        );
      })}
      {nodes.map((node) => {
        const { id, country, x0 = 0, x1 = 0, y0 = 0, y1 = 0, value = 0 } = node;
        if (isSpine(id)) return null;
        const heading = node.column === last ? "demand" : headings.get(node.column)?.stage;
        const prefix = node.stage === heading ? "" : `${stageOf(node)}, `;
        const name = `${prefix}${nameOf(country)}`;
        const drawn = (
          <>
            <rect
              className="sankey-bar"
              x={x0}
              width={x1 - x0}
              y={y0}
              height={Math.max(1, y1 - y0)}
            />
            <text className="sankey-name" x={x1 + 4} y={(y0 + y1) / 2} dy="0.35em">
              {`${name} `}
              <tspan className="sankey-tonnes">{tonnes(value)}</tspan>
            </text>
          </>
        );
        if (country === OTHERS) return <g key={id}>{drawn}</g>;
        const label = words.map.label(`${stageOf(node)}, ${nameOf(country)}`, tonnes(value));
        return (
          <MapLink key={id} selects={`country:${country}`} at={at} label={label}>
            {drawn}
          </MapLink>
        );
      })}
    </svg>
  );
}

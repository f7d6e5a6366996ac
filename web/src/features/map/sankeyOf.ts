import type { FlowLink } from "./flows.ts";

/** The country id of those drawn together. */
export const OTHERS = "*";

/** A country at a stage. */
export interface StageNode {
  readonly id: string;
  readonly stage: string;
  readonly country: string;
  /** Place from left to right. */
  readonly column: number;
}

/** What goes from one country's stage to another's, t/a contained. */
export interface StageLink {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

/** The picture of a chain: bars and bands. */
export interface StagePicture {
  readonly nodes: readonly StageNode[];
  readonly links: readonly StageLink[];
}

interface End {
  readonly stage: string;
  readonly country: string;
  readonly column: number;
  readonly id: string;
}

/** The column of end users: that of scrap, where a chain ends in it, for both are where goods end up. */
const endColumnOf = (stages: readonly string[]): number =>
  stages.length > 1 && stages.at(-1) === "scrap" ? stages.length - 1 : stages.length;

/** Where a link starts and ends. What does not go to the right starts anew in the first column. */
function endsOf({ from, to }: FlowLink, stages: readonly string[]): readonly [End, End] {
  const order = (stage: string) => {
    const at = stages.indexOf(stage);
    return at < 0 ? endColumnOf(stages) : at;
  };
  const goesBack = order(from.stage) >= order(to.stage);
  const start = { ...from, column: goesBack ? 0 : order(from.stage) };
  const prefix = goesBack ? "again/" : "";
  return [
    { ...start, id: `${prefix}${from.stage}:${from.country}` },
    { ...to, column: order(to.stage), id: `${to.stage}:${to.country}` },
  ];
}

/**
 * Turns supply links into bars and bands without cycles.
 *
 * @param links Supply links.
 * @param stages Stages in order.
 * @param shareMin Countries below this share of the largest side of their column are drawn together.
 */
export function sankeyOf(
  links: readonly FlowLink[],
  stages: readonly string[],
  shareMin: number,
): StagePicture {
  const ends = links.map((link) => [...endsOf(link, stages), link.contained] as const);
  const [taken, given] = [new Map<string, number>(), new Map<string, number>()];
  const addTo = (map: Map<string, number>, key: string, value: number) =>
    map.set(key, (map.get(key) ?? 0) + value);
  for (const [from, to, value] of ends) {
    addTo(given, from.id, value);
    addTo(taken, to.id, value);
  }
  const sizeOf = (id: string) => Math.max(taken.get(id) ?? 0, given.get(id) ?? 0);
  const all = new Map<string, End>();
  for (const [from, to] of ends) all.set(from.id, from).set(to.id, to);
  const columns = new Map<number, number>();
  for (const { id, column } of all.values())
    columns.set(column, (columns.get(column) ?? 0) + sizeOf(id));
  const drawnAs = (end: End): StageNode => {
    const isSmall = sizeOf(end.id) < shareMin * columns.get(end.column)!;
    const group = end.id.slice(0, end.id.lastIndexOf(":"));
    return isSmall ? { ...end, id: `${group}:${OTHERS}`, country: OTHERS } : end;
  };
  const nodes = new Map<string, StageNode>();
  const bands = new Map<string, StageLink>();
  for (const [from, to, value] of ends) {
    const [source, target] = [drawnAs(from), drawnAs(to)];
    nodes.set(source.id, source).set(target.id, target);
    const key = `${source.id} ${target.id}`;
    bands.set(key, {
      source: source.id,
      target: target.id,
      value: (bands.get(key)?.value ?? 0) + value,
    });
  }
  return { nodes: [...nodes.values()], links: [...bands.values()] };
}

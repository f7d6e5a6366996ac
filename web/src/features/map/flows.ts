import type { OutputOf } from "../../../../src/operations/index.ts";

/** The answer that the map draws. */
export type Flows = OutputOf<"chain flows">;

/** A supply link. */
export type FlowLink = Flows["links"][number];

/** A plant. */
export type Plant = Flows["plants"][number];

/** What one country ships to another, t/a contained. */
export interface Arc {
  /** `FROM>TO`. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly contained: number;
  readonly links: readonly FlowLink[];
}

/** Links of goods made at a stage; all where none is named. */
export const linksOfStage = (
  links: readonly FlowLink[],
  stage: string | undefined,
): readonly FlowLink[] =>
  stage === undefined ? links : links.filter(({ from }) => from.stage === stage);

/** Links between countries, gathered by pair of countries, the largest first. */
export function arcsOf(links: readonly FlowLink[]): readonly Arc[] {
  const arcs = new Map<string, FlowLink[]>();
  for (const link of links) {
    if (link.from.country === link.to.country) continue;
    const id = `${link.from.country}>${link.to.country}`;
    arcs.set(id, [...(arcs.get(id) ?? []), link]);
  }
  return [...arcs]
    .map(([id, own]) => ({
      id,
      from: own[0]!.from.country,
      to: own[0]!.to.country,
      contained: totalOf(own),
      links: own,
    }))
    .toSorted((a, b) => b.contained - a.contained);
}

/** What links carry together, t/a contained. */
export const totalOf = (links: readonly FlowLink[]): number =>
  links.reduce((sum, { contained }) => sum + contained, 0);

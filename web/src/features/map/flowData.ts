import type { FigureData } from "../../parts/csv.ts";
import type { FlowLink, Flows } from "./flows.ts";

/** The numbers behind a picture of flows. */
export const flowData = (
  { chain, baseYear, edition }: Flows,
  links: readonly FlowLink[],
): FigureData => ({
  file: `flows-${chain}-${baseYear}`,
  header: [
    ...["commodity", "from", "made at stage", "to", "used at stage"],
    ...["amount [t/a on its basis]", "contained [t/a of elements]", "quality"],
  ],
  rows: links.map(({ commodity, from, to, tonnes, contained }) => [
    ...[commodity, from.country, from.stage, to.country, to.stage],
    ...[tonnes, contained, "modelled"],
  ]),
  edition,
  sources: `data/chains/${chain}`,
});

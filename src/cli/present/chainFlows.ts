import type { OutputOf } from "../../operations/index.ts";
import { formatColumn } from "../../units/index.ts";
import { faint, strong } from "../page/page.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

type ChainFlows = OutputOf<"chain flows">;

/** Links shown; all are in the records. */
const SHOWN = 40;

/** The stage of end users. */
const DEMAND = "demand";

/** Who supplies whom, the largest first. */
export const chainFlows: Presenter<ChainFlows> = {
  text({ title, baseYear, edition, links, names }, page) {
    const words = page.words.chain;
    const shown = links.slice(0, SHOWN);
    const nameOf = (id: string) => names[id] ?? id;
    const contained = formatColumn(
      shown.map((link) => link.contained),
      page.language,
    );
    return [
      strong(title, page),
      faint(`${words.of(baseYear)} · ${page.words.stress.edition(edition)}`, page),
      "",
      ...layTable(
        [
          { heading: words.commodity, align: "left", gives: true },
          { heading: words.from, align: "left" },
          { heading: words.to, align: "left" },
          { heading: words.contained, align: "right" },
        ],
        shown.map(({ commodity, from, to }, index) => [
          nameOf(commodity),
          nameOf(from.country),
          `${nameOf(to.country)} · ${to.stage === DEMAND ? words.wanted : (page.words.stages[to.stage] ?? to.stage)}`,
          contained[index]!,
        ]),
        page.width,
      ),
      "",
      faint(words.others(Math.max(0, links.length - SHOWN)), page),
    ];
  },
  records: ({ links }) => ({
    header: [
      ...["commodity", "from", "from stage", "to", "to stage"],
      ...["amount [t/a on its basis]", "contained [t/a of elements]"],
    ],
    rows: links.map(({ commodity, from, to, tonnes, contained }) => [
      ...[commodity, from.country, from.stage, to.country, to.stage],
      ...[tonnes, contained],
    ]),
  }),
};

import { formatNumber } from "../../../../src/units/index.ts";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { flowData } from "./flowData.ts";
import type { FlowLink, Flows } from "./flows.ts";
import { mapWords } from "./words.ts";

/** Every flow between countries as a row: the map for those who read tables. */
export function FlowTable({
  flows,
  links,
  unit,
  sort,
  onSort,
}: {
  readonly flows: Flows;
  readonly links: readonly FlowLink[];
  readonly unit: string;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}) {
  const words = useRoomWords(mapWords);
  const language = useLanguage();
  const nameOf = (id: string) => flows.names[id] ?? id;
  const number = (value: number) => formatNumber(value, value < 10 ? 1 : 0, language);
  const columns: readonly Column<FlowLink>[] = [
    { key: "commodity", heading: words.table.commodity, value: (row) => nameOf(row.commodity) },
    { key: "from", heading: words.table.from, value: (row) => nameOf(row.from.country) },
    { key: "to", heading: words.table.to, value: (row) => nameOf(row.to.country) },
    {
      key: "stage",
      heading: words.table.stage,
      value: (row) => words.stages[row.to.stage] ?? row.to.stage,
    },
    {
      key: "tonnes",
      heading: words.table.tonnes,
      unit: words.table.tonnesUnit,
      isNumber: true,
      value: (row) => row.tonnes,
      cell: (row) => number(row.tonnes),
    },
    {
      key: "contained",
      heading: words.table.contained,
      unit,
      isNumber: true,
      value: (row) => row.contained,
      cell: (row) => number(row.contained),
    },
  ];
  const abroad = links.filter(({ from, to }) => from.country !== to.country);
  return (
    <Figure
      title={words.table.title}
      method={words.map.method.map((line) => <p key={line}>{line}</p>)}
      data={flowData(flows, links)}
    >
      <DataTable
        caption={words.table.title}
        columns={columns}
        rows={abroad}
        keyOf={({ commodity, from, to }) =>
          `${commodity}${from.stage}${from.country}${to.stage}${to.country}`
        }
        sort={sort}
        onSort={onSort}
      />
    </Figure>
  );
}

import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatPercent } from "../../../../src/units/index.ts";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { stockpileWords } from "./words.ts";

type Holds = OutputOf<"stockpile holds">;

type Lot = Holds["lots"][number];

/** Parts per million in a share. */
const PPM = 1e6;

/** Lots in store, a row each. Kilograms are whole and may be large: they are written from their digits. */
export function HoldingsFigure({
  holds,
  names,
  sort,
  onSort,
}: {
  readonly holds: Holds;
  readonly names: Readonly<Record<string, string>>;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}) {
  const words = useRoomWords(stockpileWords).holdings;
  const language = useLanguage();
  const kilograms = (digits: string) => BigInt(digits).toLocaleString(language);
  const columns: readonly Column<Lot>[] = [
    { key: "lot", heading: words.lot, value: (row) => row.lot },
    { key: "holding", heading: words.holding, value: (row) => row.holding },
    {
      ...{ key: "commodity", heading: words.commodity },
      value: (row) => names[row.commodity] ?? row.commodity,
    },
    { key: "location", heading: words.place, value: (row) => row.location },
    { key: "owner", heading: words.owner, value: (row) => row.owner },
    { key: "beneficiary", heading: words.beneficiary, value: (row) => row.beneficiary },
    {
      ...{ key: "grade", heading: words.grade, isNumber: true },
      value: (row) => row.gradePpm,
      cell: (row) => formatPercent(row.gradePpm / PPM, language),
    },
    {
      ...{ key: "kilograms", heading: words.kilograms, unit: "kg", isNumber: true },
      value: (row) => Number(row.kilograms),
      cell: (row) => kilograms(row.kilograms),
    },
    {
      ...{ key: "free", heading: words.free, unit: "kg", isNumber: true },
      value: (row) => Number(row.freeKilograms),
      cell: (row) => kilograms(row.freeKilograms),
    },
  ];
  return (
    <Figure
      title={words.title}
      unit={words.unit}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: `lots-${holds.journal}`,
        header: [
          ...["lot", "holding", "commodity", "form", "assay", "grade [ppm]", "location"],
          ...["owner", "custodian", "beneficiary", "in store [kg]", "free [kg]"],
        ],
        rows: holds.lots.map((row) => [
          ...[row.lot, row.holding, row.commodity, row.form, row.assay, row.gradePpm],
          ...[row.location, row.owner, row.custodian, row.beneficiary],
          ...[row.kilograms, row.freeKilograms],
        ]),
        edition: `${holds.journal}@${holds.acts}`,
        sources: holds.journal,
      }}
    >
      <DataTable
        caption={words.title}
        columns={columns}
        rows={holds.lots}
        keyOf={({ lot }) => lot}
        sort={sort}
        onSort={onSort}
      />
    </Figure>
  );
}

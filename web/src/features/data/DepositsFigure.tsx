import { useMemo } from "react";
import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatNumber } from "../../../../src/units/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { matching } from "../../parts/matching.ts";
import { sortRows } from "../../parts/sorting.ts";
import type { LongColumn } from "../../parts/VirtualTable.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { FoundRows } from "./FoundRows.tsx";
import { useDataAddress } from "./useDataAddress.ts";
import { dataWords } from "./words.ts";

type Deposits = OutputOf<"deposit list">;
type Row = Deposits["deposits"][number];

/** Thousands of places: only those on screen are drawn. */
export function DepositsFigure({ answer }: { readonly answer: Deposits }) {
  const words = useRoomWords(dataWords);
  const language = useLanguage();
  const [{ find = "", commodity, sort = "name" }, set] = useDataAddress();
  const label = words.deposits;
  const rows = useMemo(() => {
    const nameOf = (row: Row) => answer.names[row.country] ?? "";
    const own =
      commodity === undefined
        ? answer.deposits
        : answer.deposits.filter(({ commodities }) => commodities.includes(commodity));
    const found = matching(
      own,
      find,
      (row) => `${row.name} ${nameOf(row)} ${row.commodities} ${row.id}`,
    );
    const valueIn = (row: Row, key: string) => {
      if (key === "country") return nameOf(row) || null;
      if (key === "at") return row.latitude;
      if (key === "commodities") return row.commodities.join();
      return key === "id" ? row.id : row.name;
    };
    return sortRows(found, sort, valueIn, language);
  }, [answer, find, commodity, sort, language]);
  const degrees = (value: number) => formatNumber(value, 2, language);
  const columns: readonly LongColumn<Row>[] = [
    { key: "name", heading: label.name, width: 260, cell: (row) => row.name },
    {
      ...{ key: "country", heading: label.country, width: 170 },
      cell: (row) => answer.names[row.country] ?? "–",
    },
    {
      ...{ key: "commodities", heading: label.commodities, width: 330 },
      cell: (row) => <span title={row.commodities.join(", ")}>{row.commodities.join(", ")}</span>,
    },
    {
      ...{ key: "at", heading: label.at, width: 170, isNumber: true },
      cell: (row) => `${degrees(row.latitude)}, ${degrees(row.longitude)}`,
    },
    { key: "id", heading: label.database, width: 180, cell: (row) => row.id },
  ];
  return (
    <Figure
      title={label.title}
      unit={label.unit}
      method={label.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: "deposits",
        header: ["id", "name", "country", "latitude [degree]", "longitude [degree]", "commodities"],
        rows: rows.map((row) => [
          ...[row.id, row.name, row.country, row.latitude, row.longitude],
          row.commodities.join("; "),
        ]),
        edition: answer.edition,
        sources: answer.source,
      }}
    >
      <FoundRows
        caption={label.title}
        columns={columns}
        rows={rows}
        count={answer.deposits.length}
        sort={sort}
      >
        <label>
          {label.commodity}
          <select
            value={commodity ?? ""}
            onChange={({ target }) => set({ commodity: target.value || undefined })}
          >
            <option value="">{label.all}</option>
            {answer.commodities.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </FoundRows>
    </Figure>
  );
}

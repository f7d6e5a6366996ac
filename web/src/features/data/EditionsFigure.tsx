import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatNumber, formatPercent } from "../../../../src/units/index.ts";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { useDataAddress } from "./useDataAddress.ts";
import { dataWords } from "./words.ts";

type Editions = OutputOf<"reference editions">;
type Row = Editions["rows"][number];

/** Editions beside each other, the widest apart first. */
export function EditionsFigure({ answer }: { readonly answer: Editions }) {
  const words = useRoomWords(dataWords).editions;
  const language = useLanguage();
  const [{ sort = "-spread" }, set] = useDataAddress();
  const nameOf = (id: string) => (id === "WORLD" ? words.world : (answer.names[id] ?? id));
  const toldBy = ({ values }: Row, edition: string) =>
    values.find((one) => one.edition === edition);
  const columns: readonly Column<Row>[] = [
    { key: "country", heading: words.country, value: (row) => nameOf(row.country) },
    { key: "year", heading: words.year, value: (row) => row.period },
    {
      ...{ key: "spread", heading: words.spread, isNumber: true },
      value: (row) => row.spread,
      cell: (row) => (row.spread === null ? null : formatPercent(row.spread, language)),
    },
    ...answer.editions.map(
      (edition): Column<Row> => ({
        ...{ key: edition, heading: edition, isNumber: true },
        value: (row) => toldBy(row, edition)?.tonnes ?? null,
        cell: (row) => {
          const told = toldBy(row, edition);
          if (!told) return "";
          return told.tonnes === null ? told.token || null : formatNumber(told.tonnes, 0, language);
        },
      }),
    ),
  ];
  return (
    <Figure
      title={`${words.title}: ${answer.name}`}
      unit={words.unit}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: `editions-${answer.mineral}-${answer.stage}`,
        header: ["of", "country", "year", "edition", "output [t/a]", "as printed", "spread"],
        rows: answer.rows.flatMap(({ of, country, period, values, spread }) =>
          values.map((one) => [
            ...[of, country, period, one.edition, one.tonnes, one.token, spread],
          ]),
        ),
        edition: answer.edition,
        sources: answer.editions.join(", "),
      }}
    >
      {answer.rows.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <DataTable
          caption={`${words.title}: ${answer.name}`}
          columns={columns}
          rows={answer.rows}
          keyOf={({ of, country, period }) => `${of} ${country} ${period}`}
          sort={sort}
          onSort={(next) => set({ sort: next })}
        />
      )}
    </Figure>
  );
}

import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatPercent } from "../../../../src/units/index.ts";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { QualityMark } from "../../parts/QualityMark.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { useDataAddress } from "./useDataAddress.ts";
import { dataWords } from "./words.ts";

type Checks = OutputOf<"reference check">;
type Row = Checks["rows"][number];

/** Which published totals the model reproduces, and which not. */
export function ChecksFigure({ answer }: { readonly answer: Checks }) {
  const words = useRoomWords(dataWords).checks;
  const language = useLanguage();
  const [{ sort = "-deviation" }, set] = useDataAddress();
  const number = (value: number) => value.toLocaleString(language, { maximumSignificantDigits: 5 });
  const signed = (value: number) => `${value > 0 ? "+" : ""}${formatPercent(value, language)}`;
  const columns: readonly Column<Row>[] = [
    { key: "what", heading: words.what, value: (row) => row.what },
    { key: "year", heading: words.year, value: (row) => row.year, cell: (row) => String(row.year) },
    {
      ...{ key: "published", heading: words.published, isNumber: true },
      value: (row) => row.published,
      cell: (row) => (
        <>
          {number(row.published)} {row.unit} <QualityMark quality={row.quality} isShort />
        </>
      ),
    },
    {
      ...{ key: "model", heading: words.model, isNumber: true },
      value: (row) => row.model,
      cell: (row) => number(row.model),
    },
    {
      ...{ key: "deviation", heading: words.deviation, isNumber: true },
      value: (row) => (row.deviation === null ? null : Math.abs(row.deviation)),
      cell: (row) => (row.deviation === null ? null : signed(row.deviation)),
    },
    {
      ...{ key: "verdict", heading: words.verdict },
      value: (row) => row.verdict,
      cell: (row) => (
        <span className="verdict" data-verdict={row.verdict}>
          {row.verdict === "reconciles" ? "✓" : "✗"} {words[row.verdict]}
        </span>
      ),
    },
    { key: "why", heading: words.why, value: (row) => row.why },
    {
      ...{ key: "source", heading: words.source },
      value: (row) => row.source,
      cell: (row) => (
        <Link to="/data" search={{ view: "thing", thing: row.source }}>
          {row.source}
        </Link>
      ),
    },
  ];
  const good = answer.rows.filter(({ verdict }) => verdict === "reconciles").length;
  return (
    <Figure
      title={words.title}
      unit={words.unit}
      note={words.counts(good, answer.rows.length)}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: "published-against-model",
        header: [
          ...["id", "what", "year", "published", "low", "high", "unit", "model"],
          ...["deviation", "verdict", "why", "quality", "source", "where"],
        ],
        rows: answer.rows.map((row) => [
          ...[row.id, row.what, row.year, row.published, row.low, row.high, row.unit, row.model],
          ...[row.deviation, row.verdict, row.why, row.quality, row.source, row.where],
        ]),
        edition: answer.edition,
        sources: [...new Set(answer.rows.map(({ source }) => source))].join(", "),
      }}
    >
      <DataTable
        caption={words.title}
        columns={columns}
        rows={answer.rows}
        keyOf={({ id, year }) => `${id} ${year}`}
        sort={sort}
        onSort={(next) => set({ sort: next })}
      />
    </Figure>
  );
}

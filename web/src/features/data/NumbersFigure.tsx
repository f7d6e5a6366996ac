import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { QUALITIES } from "../../../../src/model/index.ts";
import type { OutputOf } from "../../../../src/operations/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { matching } from "../../parts/matching.ts";
import { QualityMark } from "../../parts/QualityMark.tsx";
import { sortRows } from "../../parts/sorting.ts";
import type { LongColumn } from "../../parts/VirtualTable.tsx";
import { useLanguage, useRoomWords, useWords } from "../../words/useWords.ts";
import { CountBar } from "./CountBar.tsx";
import { FoundRows } from "./FoundRows.tsx";
import { useDataAddress } from "./useDataAddress.ts";
import { dataWords } from "./words.ts";

type Numbers = OutputOf<"reference list">;
type Row = Numbers["numbers"][number];

const valueIn = (row: Row, key: string): number | string =>
  key === "range" ? row.high - row.low : (row[key as keyof Row] ?? "");

/** Every number as a row: value, range, evidence, source. */
export function NumbersFigure({ answer }: { readonly answer: Numbers }) {
  const words = useRoomWords(dataWords);
  const { quality: names } = useWords();
  const language = useLanguage();
  const [{ find = "", quality, sort = "table" }, set] = useDataAddress();
  const rows = useMemo(() => {
    const own = answer.numbers.filter((one) => quality === undefined || one.quality === quality);
    const found = matching(
      own,
      find,
      (one) => `${one.table} ${words.tables[one.table] ?? ""} ${one.of} ${one.source} ${one.note}`,
    );
    return sortRows(found, sort, valueIn, language);
  }, [answer, find, quality, sort, language, words.tables]);
  const number = (value: number) => value.toLocaleString(language, { maximumSignificantDigits: 6 });
  const label = words.numbers;
  const columns: readonly LongColumn<Row>[] = [
    {
      key: "table",
      heading: label.table,
      width: 120,
      cell: (row) => words.tables[row.table] ?? row.table,
    },
    { key: "of", heading: label.of, width: 300, cell: (row) => row.of },
    {
      ...{ key: "value", heading: label.value, width: 110, isNumber: true },
      cell: (row) => number(row.value),
    },
    {
      ...{ key: "range", heading: label.range, width: 170, isNumber: true },
      cell: (row) => (row.low === row.high ? "" : `${number(row.low)} – ${number(row.high)}`),
    },
    {
      ...{ key: "unit", heading: label.unit, width: 110 },
      cell: (row) => `${row.unit} ${row.basis}`,
    },
    {
      ...{ key: "quality", heading: label.quality, width: 110 },
      cell: (row) => <QualityMark quality={row.quality} />,
    },
    {
      ...{ key: "source", heading: label.source, width: 210 },
      cell: (row) => (
        <Link
          to="/data"
          search={{ view: "thing", thing: row.source }}
          title={answer.sources[row.source]}
        >
          {row.source}
        </Link>
      ),
    },
    {
      ...{ key: "note", heading: label.note, width: 320 },
      cell: (row) => (
        <span lang="en" title={row.note}>
          {row.note}
        </span>
      ),
    },
  ];
  return (
    <Figure
      title={label.title}
      method={label.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: `numbers-${answer.chain}`,
        header: [
          ...["table", "of", "value", "low", "high", "unit", "basis"],
          ...["quality", "period", "source", "where", "note"],
        ],
        rows: rows.map((one) => [
          ...[one.table, one.of, one.value, one.low, one.high, one.unit, one.basis],
          ...[one.quality, one.period, one.source, one.where, one.note],
        ]),
        edition: answer.edition,
        sources: words.sourceWord,
      }}
    >
      <CountBar counts={answer.counts} label={label.counts} />
      <FoundRows
        caption={label.title}
        columns={columns}
        rows={rows}
        count={answer.numbers.length}
        sort={sort}
      >
        <label>
          {label.quality}
          <select
            value={quality ?? ""}
            onChange={({ target }) =>
              set({ quality: QUALITIES.find((one) => one === target.value) })
            }
          >
            <option value="">{label.all}</option>
            {QUALITIES.map((one) => (
              <option key={one} value={one}>
                {names[one]}
              </option>
            ))}
          </select>
        </label>
      </FoundRows>
    </Figure>
  );
}

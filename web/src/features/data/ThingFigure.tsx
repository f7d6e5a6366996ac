import type { OutputOf } from "../../../../src/operations/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { EvidenceRows } from "./EvidenceRows.tsx";
import { dataWords } from "./words.ts";

/** The rows behind a thing, and what other sources say of it. */
export function ThingFigure({ answer }: { readonly answer: OutputOf<"reference show"> }) {
  const words = useRoomWords(dataWords).thing;
  const all = [...answer.rows, ...answer.observations];
  return (
    <Figure
      title={`${words.title}: ${answer.thing}`}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: `evidence-${answer.thing.replace(/[^\w-]+/g, "-")}`,
        header: [
          ...["table", "where", "cells", "value", "low", "high", "unit", "basis"],
          ...["quality", "period", "note", "source", "title", "url"],
        ],
        rows: all.map((row) => [
          ...[row.table, row.where, JSON.stringify(row.cells), row.value, row.low, row.high],
          ...[row.unit, row.basis, row.quality, row.period, row.note],
          ...[row.source?.id ?? null, row.source?.title ?? null, row.source?.url ?? null],
        ]),
        edition: answer.edition,
        sources: [...new Set(all.flatMap(({ source }) => (source ? [source.title] : [])))].join(
          "; ",
        ),
      }}
    >
      <EvidenceRows title={words.rows} rows={answer.rows} />
      {answer.observations.length > 0 && (
        <EvidenceRows title={words.observations} rows={answer.observations} />
      )}
    </Figure>
  );
}

import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/operations/index.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { DaysMark } from "./DaysMark.tsx";
import { todayWords } from "./words.ts";

/** Changes shown of what is past; all are in the data. */
const SHOWN = 8;

/** Export measures: what is due, or what changed. */
export function MeasureFigure({
  measures,
  side,
}: {
  readonly measures: OutputOf<"measure list">;
  readonly side: "ahead" | "changed";
}) {
  const words = useRoomWords(todayWords).measures;
  const nameOf = (id: string) => (id === "*" ? words.all : (measures.names[id] ?? id));
  const towards = (id: string) => (id === "*" ? words.everyone : nameOf(id));
  const sayChange = {
    starts: words.starts,
    ends: words.ends,
    "suspension-ends": words.suspensionEnds,
  };
  const rows = measures[side];
  return (
    <Figure
      title={words[side]}
      unit={words.unit}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: `export-measures-${side}-${measures.today}`,
        header: [
          ...["day", "days [day]", "what", "kind", "minerals", "by", "towards"],
          ...["scope", "status", "note"],
        ],
        rows: rows.map((one) => [
          ...[one.day, one.days, one.what, one.kind, one.minerals.join(" "), one.country],
          ...[one.destination, one.scope, one.status, one.note],
        ]),
        edition: measures.edition,
        sources: [...new Set(rows.map(({ source }) => source))].join(", "),
      }}
    >
      {rows.length === 0 ? (
        <Empty>{side === "ahead" ? words.noneAhead : words.noneChanged}</Empty>
      ) : (
        <ScrollBox label={words[side]}>
          <table className="measures">
            <caption className="unseen">{words[side]}</caption>
            <thead>
              <tr>
                <th scope="col">{words.date}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.mineral}</th>
                <th scope="col">{words.evidence}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, SHOWN).map((one) => (
                <tr key={`${one.day}${one.what}${one.kind}${one.minerals}${one.destination}`}>
                  <td className="measure-day">
                    {one.day}
                    <DaysMark days={one.days} />
                  </td>
                  <th scope="row">
                    {sayChange[one.what](words.kinds[one.kind] ?? one.kind)}
                    <small>
                      {nameOf(one.country)} → {towards(one.destination)}
                    </small>
                  </th>
                  <td>{one.minerals.map(nameOf).join(", ")}</td>
                  <td>
                    <Link to="/data" search={{ view: "thing", thing: one.source }}>
                      {one.source}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Figure>
  );
}

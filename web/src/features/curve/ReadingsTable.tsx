import { formatMoney, formatPercent } from "../../../../src/units/index.ts";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { type Curve, type CurveLine, kindOf, TONES } from "./lines.ts";
import { type CurvePoint, servedAt } from "./servedAt.ts";
import { thresholdOf } from "./thresholds.ts";
import { curveWords } from "./words.ts";

/** The curve at a field and a threshold, in numbers. */
export function ReadingsTable({
  curve: { seenFrom, names },
  before,
  read,
  field,
  theta,
}: {
  readonly curve: Curve;
  /** What it is held against. */
  readonly before: Curve | undefined;
  readonly read: readonly { readonly line: CurveLine; readonly at: CurvePoint }[];
  readonly field: number;
  readonly theta: number;
}) {
  const { table, lines } = useRoomWords(curveWords);
  const language = useLanguage();
  const percent = (share: number) => formatPercent(share, language);
  const never = <span title={table.neverTitle}>{table.never}</span>;
  return (
    <ScrollBox label={table.caption}>
      <table className="curve-readings">
        <caption className="unseen">{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.line}</th>
            <th scope="col" data-number>
              {table.served}
            </th>
            {before && (
              <th scope="col" data-number title={before.edition}>
                {table.before}
              </th>
            )}
            {seenFrom.length > 1 &&
              seenFrom.map((id) => (
                <th key={id} scope="col" data-number>
                  {names[id] ?? id}
                </th>
              ))}
            <th scope="col" data-number>
              {table.lost}
            </th>
            <th scope="col" data-number>
              {table.critical}
            </th>
            <th scope="col" data-number>
              {table.endurance} <span className="unit">{table.monthsUnit}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {read.map(({ line, at }) => {
            const kind = kindOf(line);
            const { criticalField, enduranceMonths } = thresholdOf(line, theta);
            const former = before?.lines.find((one) => kindOf(one) === kind);
            return (
              <tr key={kind}>
                <th scope="row">
                  <svg width="28" height="10" aria-hidden="true">
                    <path className="chart-line" data-tone={TONES[kind]} d="M1 5H27" />
                  </svg>
                  {lines[kind]}
                </th>
                <td data-number>{percent(at.servedShare)}</td>
                {before && (
                  <td data-number>
                    {former ? percent(servedAt(former.points, field).servedShare) : "–"}
                  </td>
                )}
                {seenFrom.length > 1 &&
                  seenFrom.map((id) => (
                    <td key={id} data-number>
                      {percent(at.servedByCountry[id]!)}
                    </td>
                  ))}
                <td data-number>{formatMoney(at.valueLostUsd, language)}</td>
                <td data-number>{criticalField === null ? never : percent(criticalField)}</td>
                <td data-number>{enduranceMonths ?? never}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

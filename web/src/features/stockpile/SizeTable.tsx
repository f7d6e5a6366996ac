import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatMoney } from "../../../../src/units/index.ts";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { stockpileWords } from "./words.ts";

type Plan = OutputOf<"stockpile size">["joint"];

/** Sizes worth holding, the most costly purchase first. */
export function SizeTable({
  title,
  plans,
  names,
}: {
  readonly title: string;
  readonly plans: readonly Plan[];
  readonly names: Readonly<Record<string, string>>;
}) {
  const words = useRoomWords(stockpileWords).size;
  const language = useLanguage();
  const nameOf = (id: string) => names[id] ?? id;
  const number = (value: number) => value.toLocaleString(language, { maximumSignificantDigits: 3 });
  const rows = plans
    .flatMap(({ sizes }) => sizes)
    .filter(({ tonnes, highTonnes }) => tonnes > 0 || highTonnes > 0)
    .toSorted((a, b) => b.purchaseUsd - a.purchaseUsd);
  return (
    <>
      <h3>{title}</h3>
      <ScrollBox label={title}>
        <table>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.commodity}</th>
              <th scope="col">{words.holder}</th>
              <th scope="col">{words.place}</th>
              <th scope="col" data-number>
                {words.tonnes} <span className="unit">t</span>
              </th>
              <th scope="col" data-number>
                {words.range} <span className="unit">t</span>
              </th>
              <th scope="col" data-number>
                {words.held} <span className="unit">t</span>
              </th>
              <th scope="col" data-number>
                {words.days}
              </th>
              <th scope="col" data-number>
                {words.purchase}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={`${one.holder}${one.commodity}${one.place}`}>
                <th scope="row">{nameOf(one.commodity)}</th>
                <td>{nameOf(one.holder)}</td>
                <td>{nameOf(one.place)}</td>
                <td data-number>{number(one.tonnes)}</td>
                <td data-number>
                  {number(one.lowTonnes)} – {number(one.highTonnes)}
                </td>
                <td data-number>{number(one.heldNowTonnes)}</td>
                <td data-number>{one.daysOfUse === null ? "–" : number(one.daysOfUse)}</td>
                <td data-number>{formatMoney(one.purchaseUsd, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

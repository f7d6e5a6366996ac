import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatNumber } from "../../../../src/units/index.ts";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { dataWords } from "./words.ts";

type Chain = OutputOf<"chain show">;

/** What each country makes at each stage, in two chains. */
export function CompareStages({ own, shipped }: { readonly own: Chain; readonly shipped: Chain }) {
  const words = useRoomWords(dataWords).own;
  const language = useLanguage();
  const amounts = (chain: Chain) =>
    new Map(
      chain.stages.flatMap(({ stage, basis, countries }) =>
        countries.map((one) => [`${stage}|${basis}|${one.country}`, one.outputTonnes] as const),
      ),
    );
  const [mine, theirs] = [amounts(own), amounts(shipped)];
  const keys = [...new Set([...mine.keys(), ...theirs.keys()])];
  const say = (tonnes: number | undefined) =>
    tonnes === undefined ? "–" : formatNumber(tonnes, 0, language);
  const nameOf = (id: string) => own.names[id] ?? shipped.names[id] ?? id;
  return (
    <ScrollBox label={words.compare}>
      <table>
        <caption>{words.compare}</caption>
        <thead>
          <tr>
            <th scope="col">{words.stage}</th>
            <th scope="col" data-number>
              {words.yours} <span className="unit">{words.perYear}</span>
            </th>
            <th scope="col" data-number>
              {words.shipped} <span className="unit">{words.perYear}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => {
            const [stage, basis, country] = key.split("|") as [string, string, string];
            return (
              <tr key={key}>
                <th scope="row">
                  {stage} ({basis}), {nameOf(country)}
                </th>
                <td data-number>{say(mine.get(key))}</td>
                <td data-number>{say(theirs.get(key))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

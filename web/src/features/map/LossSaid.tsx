import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatMoney } from "../../../../src/units/index.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { mapWords } from "./words.ts";

/** The damage of losing one thing, and where that ranks among all of its kind. */
export function LossSaid({
  element,
  answer,
}: {
  readonly element: string;
  readonly answer: OutputOf<"risk contingencies">;
}) {
  const words = useRoomWords(mapWords).panel;
  const language = useLanguage();
  const same = answer.elements.find(({ id, also }) => id === element || also.includes(element));
  const rank = answer.cases.findIndex(({ elements }) => elements[0] === same?.id);
  const found = answer.cases[rank];
  if (!same || !found) return <p>{words.lossNone}</p>;
  const money = (usd: number) => formatMoney(usd, language);
  const others = [same.id, ...same.also].filter((id) => id !== element);
  return (
    <>
      <p>
        <span className="reading-value">{money(found.damageUsd ?? found.lowUsd)}</span>{" "}
        {words.lossRank(rank + 1, answer.cases.length)}
      </p>
      <p className="figure-unit">
        {found.exact ? words.lossExact : words.lossRange(money(found.lowUsd), money(found.highUsd))}
      </p>
      {others.length > 0 && (
        <p className="figure-unit">
          {words.also}: {others.join(", ")}
        </p>
      )}
    </>
  );
}

import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatMoney } from "../../../../src/units/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { SizeTable } from "./SizeTable.tsx";
import { stockpileWords } from "./words.ts";

type Sizes = OutputOf<"stockpile size">;

/** Best sizes, together and alone, with what a mean year costs. */
export function SizeFigure({ answer }: { readonly answer: Sizes }) {
  const words = useRoomWords(stockpileWords).size;
  const language = useLanguage();
  const plans = [answer.joint, ...answer.separate];
  const money = (usd: number) => formatMoney(usd, language);
  return (
    <Figure
      title={words.title}
      unit={words.unit}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: `sizes-${answer.chain}-${answer.seed}`,
        header: [
          ...["members", "holder", "commodity", "place", "best [t]", "low [t]", "high [t]"],
          ...["held now [t]", "days of use [day]", "purchase [USD]", "keeping [USD/a]"],
        ],
        rows: plans.flatMap(({ members, sizes }) =>
          sizes.map((one) => [
            ...[members.join(" "), one.holder, one.commodity, one.place, one.tonnes],
            ...[one.lowTonnes, one.highTonnes, one.heldNowTonnes, one.daysOfUse],
            ...[one.purchaseUsd, one.keepingUsd],
          ]),
        ),
        edition: answer.edition,
        sources: `data/chains/${answer.chain}, data/sizing`,
      }}
    >
      <ul className="sayings">
        {plans.map(({ members, costUsd, withoutUsd }) => (
          <li key={members.join()}>
            {words.costRow(
              members.map((id) => answer.names[id] ?? id).join(" + "),
              money(costUsd),
              money(withoutUsd),
            )}
          </li>
        ))}
      </ul>
      <SizeTable title={words.joint} plans={[answer.joint]} names={answer.names} />
      <SizeTable title={words.separate} plans={answer.separate} names={answer.names} />
    </Figure>
  );
}

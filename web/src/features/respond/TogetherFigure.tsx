import { formatMoney, formatNumber } from "../../../../src/units/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { type Plan, sourcesOf } from "./plan.ts";
import { respondWords } from "./words.ts";

/** Each party alone against together, and who pays whom. */
export function TogetherFigure({ plan }: { readonly plan: Plan }) {
  const words = useRoomWords(respondWords).together;
  const language = useLanguage();
  const { separate, joint, sidePayments, worthUsd, worthTonnes } = plan.cooperation;
  const money = (usd: number) => formatMoney(usd, language);
  const nameOf = (id: string) => plan.names[id] ?? id;
  const rows = separate.map((alone) => {
    const together = joint.find(({ party }) => party === alone.party)!;
    const burden = (side: typeof alone) => side.valueLostUsd + side.spentUsd;
    return { alone, together, gainUsd: burden(alone) - burden(together) };
  });
  return (
    <Figure
      title={words.title}
      unit={words.unit}
      note={words.worth(money(worthUsd), formatNumber(worthTonnes, 0, language))}
      method={words.method.map((text) => <p key={text}>{text}</p>)}
      data={{
        file: `together-${plan.scenario.id}`,
        header: [
          ...["party", "alone lost [USD]", "alone spent [USD]", "together lost [USD]"],
          ...["together spent [USD]", "gain [USD]"],
        ],
        rows: rows.map(({ alone, together, gainUsd }) => [
          ...[alone.party, alone.valueLostUsd, alone.spentUsd],
          ...[together.valueLostUsd, together.spentUsd, gainUsd],
        ]),
        edition: plan.edition,
        sources: sourcesOf(plan),
      }}
    >
      <ScrollBox label={words.title}>
        <table>
          <caption className="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.party}</th>
              {(["aloneLost", "aloneSpent", "jointLost", "jointSpent", "gain"] as const).map(
                (one) => (
                  <th key={one} scope="col" data-number>
                    {words[one]}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ alone, together, gainUsd }) => (
              <tr key={alone.party}>
                <th scope="row">{nameOf(alone.party)}</th>
                <td data-number>{money(alone.valueLostUsd)}</td>
                <td data-number>{money(alone.spentUsd)}</td>
                <td data-number>{money(together.valueLostUsd)}</td>
                <td data-number>{money(together.spentUsd)}</td>
                <td data-number>{money(gainUsd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {sidePayments.length === 0 && <p>{words.noPayment}</p>}
      {sidePayments.map(({ from, to, usd }) => (
        <p key={`${from}${to}`}>{words.payment(nameOf(from), nameOf(to), money(usd))}</p>
      ))}
    </Figure>
  );
}

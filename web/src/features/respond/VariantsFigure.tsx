import { formatColumn, formatPercent, moneyUnitFor } from "../../../../src/units/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { IntervalBar } from "../../parts/IntervalBar.tsx";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { type Plan, sourcesOf } from "./plan.ts";
import { respondWords } from "./words.ts";

/** How the plan fares as the scenario turns out. */
export function VariantsFigure({ plan }: { readonly plan: Plan }) {
  const words = useRoomWords(respondWords).variants;
  const language = useLanguage();
  const { variants } = plan;
  const most = Math.max(...variants.map(({ withoutUsd }) => withoutUsd), 1);
  const money = moneyUnitFor([most], language);
  const column = (of: (one: Plan["variants"][number]) => number) =>
    formatColumn(
      variants.map((one) => of(one) / money.usd),
      language,
    );
  const [without, after] = [column((one) => one.withoutUsd), column((one) => one.withUsd)];
  return (
    <Figure
      title={words.title}
      unit={words.unit}
      method={words.method.map((text) => <p key={text}>{text}</p>)}
      data={{
        file: `variants-${plan.scenario.id}`,
        header: ["variant", "probability [share]", "lost without [USD]", "lost with plan [USD]"],
        rows: variants.map(({ name, probability, withoutUsd, withUsd }) => [
          ...[name, probability, withoutUsd, withUsd],
        ]),
        edition: plan.edition,
        sources: sourcesOf(plan),
      }}
    >
      <ScrollBox label={words.title}>
        <table className="variants">
          <caption className="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.variant}</th>
              <th scope="col" data-number>
                {words.probability}
              </th>
              <th scope="col">
                <span className="unit">{money.name}</span>
              </th>
              <th scope="col" data-number>
                {words.without}
              </th>
              <th scope="col" data-number>
                {words.with}
              </th>
            </tr>
          </thead>
          <tbody>
            {variants.map((one, index) => (
              <tr key={one.id}>
                <th scope="row">{one.name}</th>
                <td data-number>{formatPercent(one.probability, language)}</td>
                <td>
                  <IntervalBar
                    low={one.withUsd}
                    high={one.withoutUsd}
                    most={most}
                    label={`${without[index]} → ${after[index]}`}
                  />
                </td>
                <td data-number>{without[index]}</td>
                <td data-number>{after[index]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Figure>
  );
}

import { formatColumn, moneyUnitFor } from "../../../../src/units/index.ts";
import { monthName } from "../../parts/months.ts";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { ActionRow } from "./ActionRow.tsx";
import type { Plan } from "./plan.ts";
import { timelineOf } from "./timeline.ts";
import { respondWords } from "./words.ts";

/** Actions over months, owner by owner. */
export function Timeline({
  plan: { actions, months, names },
  onOff,
}: {
  readonly plan: Plan;
  readonly onOff: (id: string) => void;
}) {
  const words = useRoomWords(respondWords).timeline;
  const language = useLanguage();
  const owners = timelineOf(actions, months);
  // The unit that suits most actions: one that is worth billions would leave the others with zeros.
  const sizes = actions.map(({ worthUsd }) => worthUsd).toSorted((a, b) => a - b);
  const money = moneyUnitFor([sizes[Math.floor(sizes.length / 2)] ?? 0], language);
  const column = (of: (action: (typeof actions)[number]) => number) => {
    const written = formatColumn(
      actions.map((action) => of(action) / money.usd),
      language,
    );
    return new Map(actions.map(({ id }, index) => [id, written[index]!]));
  };
  const worth = column(({ worthUsd }) => worthUsd);
  const spent = column(({ spentUsd }) => spentUsd);
  return (
    <ScrollBox label={words.title}>
      <table className="gantt">
        <caption className="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.action}</th>
            <th scope="col" className="gantt-months">
              <span>{monthName(months[0]!, language)}</span>
              <span>{monthName(months.at(-1)!, language)}</span>
            </th>
            <th scope="col" data-number>
              {words.worth} <span className="unit">{money.name}</span>
            </th>
            <th scope="col" data-number>
              {words.spent} <span className="unit">{money.name}</span>
            </th>
          </tr>
        </thead>
        {owners.map(({ party, owner, rows }) => (
          <tbody key={`${party} ${owner}`}>
            <tr className="gantt-owner">
              <th scope="rowgroup" colSpan={4}>
                {names[party] ?? party}: {owner}
              </th>
            </tr>
            {rows.map((row) => (
              <ActionRow
                key={row.action.id}
                row={row}
                months={months}
                names={names}
                worth={worth.get(row.action.id)!}
                spent={spent.get(row.action.id)!}
                onOff={() => onOff(row.action.id)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  );
}

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
  const money = moneyUnitFor(
    actions.map(({ worthUsd }) => worthUsd),
    language,
  );
  const write = (usd: number) => formatColumn([usd / money.usd], language)[0]!;
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
                worth={write(row.action.worthUsd)}
                spent={write(row.action.spentUsd)}
                onOff={() => onOff(row.action.id)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  );
}

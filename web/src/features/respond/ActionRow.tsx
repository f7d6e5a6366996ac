import { formatNumber } from "../../../../src/units/index.ts";
import { monthName } from "../../parts/months.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { ActionBars } from "./ActionBars.tsx";
import type { TimelineRow } from "./timeline.ts";
import { respondWords } from "./words.ts";

/** An action of the timeline: its switch, its months, what it buys and costs. */
export function ActionRow({
  row,
  months,
  names,
  worth,
  spent,
  onOff,
}: {
  readonly row: TimelineRow;
  readonly months: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly worth: string;
  readonly spent: string;
  readonly onOff: () => void;
}) {
  const words = useRoomWords(respondWords).timeline;
  const language = useLanguage();
  const { name, partner, isDecided, isApart, decide, starts, tonnes, mostIn } = row.action;
  const notes = [
    ...(isDecided ? [words.decided] : []),
    ...(isApart ? [words.apart] : []),
    ...(tonnes === 0 && mostIn !== "" ? [words.elsewhere(mostIn)] : []),
    ...(partner !== "" ? [words.consent(names[partner] ?? partner)] : []),
  ];
  return (
    <tr>
      <th scope="row">
        <label className="gantt-switch">
          <input
            type="checkbox"
            checked
            disabled={isDecided}
            aria-label={words.on(name)}
            onChange={onOff}
          />
          <span>
            {name}
            {notes.length > 0 && <small>{notes.join(" · ")}</small>}
          </span>
        </label>
      </th>
      <td>
        <ActionBars
          row={row}
          monthCount={months.length}
          label={words.row(
            monthName(decide, language),
            monthName(starts, language),
            formatNumber(tonnes, tonnes < 10 ? 1 : 0, language),
          )}
        />
      </td>
      <td data-number>{worth}</td>
      <td data-number>{spent}</td>
    </tr>
  );
}

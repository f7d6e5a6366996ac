import { addMonths, formatMonth, monthsFrom, parseMonth } from "../../../../../src/units/index.ts";
import { monthName } from "../../../parts/months.ts";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { stressWords } from "../words.ts";

/** Months offered from the start of the run on. */
const OFFERED = 37;

/** A place of a sentence that holds a month; `until` may stay open. */
export function MonthSlot({
  field,
  value,
  starts,
  onMonth,
}: {
  readonly field: "from" | "until";
  readonly value: string | undefined;
  /** First month of the run. */
  readonly starts: string;
  readonly onMonth: (month: string | undefined) => void;
}) {
  const words = useRoomWords(stressWords).builder;
  const language = useLanguage();
  const first = parseMonth(starts)!;
  const months = monthsFrom(field === "until" ? addMonths(first, 1) : first, OFFERED);
  const offered = [...new Set([...months.map(formatMonth), ...(value ? [value] : [])])].sort();
  return (
    <select
      aria-label={words.fields[field]}
      value={value ?? ""}
      onChange={({ target }) => onMonth(target.value || undefined)}
    >
      {field === "until" && <option value="">{words.end}</option>}
      {offered.map((month) => (
        <option key={month} value={month}>
          {monthName(month, language)}
        </option>
      ))}
    </select>
  );
}

import { formatNumber } from "../../../../../src/units/index.ts";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { stressWords } from "../words.ts";
import { NUMBERS, SHARE_STEP, SHARES } from "./slots.ts";

/** A number of a sentence: a slider for a share, a field for anything else; its range beside it. */
export function NumberSlot({
  field,
  label,
  value,
  range,
  onValue,
}: {
  readonly field: string;
  readonly label: string;
  readonly value: number;
  /** Where the number may lie, as far as the scenario says so. */
  readonly range: readonly [low: number, high: number] | undefined;
  readonly onValue: (value: number) => void;
}) {
  const words = useRoomWords(stressWords).builder;
  const language = useLanguage();
  const isShare = SHARES.includes(field);
  const write = (one: number) =>
    isShare
      ? `${formatNumber(one * 100, 0, language)}%`
      : formatNumber(one, one % 1 ? 2 : 0, language);
  const open = range && <small>{words.range(write(range[0]), write(range[1]))}</small>;
  if (!isShare) {
    const { least, step } = NUMBERS[field]!;
    return (
      <>
        <input
          type="number"
          aria-label={label}
          value={value}
          min={least}
          step={step}
          onChange={({ target }) =>
            target.value !== "" && onValue(Math.max(least, target.valueAsNumber))
          }
        />
        {open}
      </>
    );
  }
  return (
    <span className="amount-slot">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={write(value)}
        value={value}
        min={0}
        max={1}
        step={SHARE_STEP}
        onChange={({ target }) => onValue(target.valueAsNumber)}
      />
      <output>{write(value)}</output>
      {open}
    </span>
  );
}

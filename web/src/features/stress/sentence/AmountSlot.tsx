import type { Course } from "../../../../../src/scenario/index.ts";
import { formatNumber } from "../../../../../src/units/index.ts";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { stressWords } from "../words.ts";
import type { Edit } from "./edit.ts";
import { hasSteps, numberIn } from "./edit.ts";
import { NUMBERS, SHARES } from "./slots.ts";

/** A place of a sentence that holds how much: a slider for a share, a field for a number. */
export function AmountSlot({
  field,
  course,
  onEdit,
}: {
  readonly field: string;
  readonly course: Course;
  readonly onEdit: (edit: Edit) => void;
}) {
  const words = useRoomWords(stressWords).builder;
  const language = useLanguage();
  const value = numberIn(course);
  const label = words.fields[field] ?? field;
  const note = hasSteps(course) ? <small>{words.steps}</small> : null;
  if (!SHARES.includes(field)) {
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
            target.value !== "" && onEdit({ [field]: Math.max(least, target.valueAsNumber) })
          }
        />
        {note}
      </>
    );
  }
  const percent = `${formatNumber(value * 100, 0, language)}%`;
  return (
    <span className="amount-slot">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={percent}
        value={value}
        min={0}
        max={1}
        step={0.05}
        onChange={({ target }) => onEdit({ [field]: target.valueAsNumber })}
      />
      <output>{percent}</output>
      {note}
    </span>
  );
}

import { type Course, stepsOf } from "../../../../../src/scenario/index.ts";
import { useRoomWords } from "../../../words/useWords.ts";
import { stressWords } from "../words.ts";
import type { Edit } from "./edit.ts";
import { MonthSlot } from "./MonthSlot.tsx";
import { NumberSlot } from "./NumberSlot.tsx";
import { hasSteps, withMonth, withoutStep, withStep, withValue } from "./steps.ts";

/** Amounts that hold throughout: a delay is one number of months. */
const THROUGHOUT: readonly string[] = ["delayMonths"];

/** A place of a sentence that holds how much: one number, or a number for each step. */
export function AmountSlot({
  field,
  course,
  from,
  starts,
  onEdit,
}: {
  readonly field: string;
  readonly course: Course;
  /** First month of the shock. */
  readonly from: string;
  /** First month of the run. */
  readonly starts: string;
  readonly onEdit: (edit: Edit) => void;
}) {
  const words = useRoomWords(stressWords).builder;
  const label = words.fields[field] ?? field;
  const put = (next: Course) => onEdit({ [field]: next });
  const steps = stepsOf(course, from);
  const stepped = hasSteps(course) && course.length > 1 ? course : undefined;
  return (
    <span className={stepped && "amount-steps"}>
      {steps.map(({ from: month, value, low, high }, index) => (
        <span key={month} className="amount-step">
          <NumberSlot
            field={field}
            label={stepped ? words.step(label, index + 1) : label}
            value={value}
            range={low < high ? [low, high] : undefined}
            onValue={(next) => put(withValue(course, index, next))}
          />
          {stepped &&
            (index === 0 ? (
              <small>{words.first}</small>
            ) : (
              <>
                {words.stepFrom.before}
                <MonthSlot
                  field="from"
                  value={month}
                  starts={starts}
                  onMonth={(next) => next !== undefined && put(withMonth(stepped, index, next))}
                />
                {words.stepFrom.after}
                <button
                  type="button"
                  className="quiet"
                  aria-label={words.dropStep(index + 1)}
                  onClick={() => put(withoutStep(stepped, index))}
                >
                  ×
                </button>
              </>
            ))}
        </span>
      ))}
      {!THROUGHOUT.includes(field) && (
        <button
          type="button"
          className="quiet"
          title={words.addStepTitle}
          onClick={() => put(withStep(course, from))}
        >
          {words.addStep}
        </button>
      )}
    </span>
  );
}

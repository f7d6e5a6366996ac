import { PLAN_MONTHS } from "../../api/planQuestion.ts";
import { Choices } from "../../parts/Choices.tsx";
import { MonthsChoice } from "../../parts/MonthsChoice.tsx";
import { ScenarioOptions } from "../../parts/ScenarioOptions.tsx";
import { Several } from "../../parts/Several.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { type Change, MODES } from "./address.ts";
import { respondWords } from "./words.ts";

const LENGTHS = [12, 24];

/** Parties that have actions in the toolbox. */
const PARTIES = ["JP", "US"];

/** For which scenario, by whom, together or alone. */
export function Controls({
  asked: { scenario, seenFrom, months = PLAN_MONTHS, mode },
  onSet,
}: {
  readonly asked: {
    readonly scenario: string;
    readonly seenFrom: readonly string[];
    readonly months: number | undefined;
    readonly mode: (typeof MODES)[number];
  };
  readonly onSet: Change;
}) {
  const words = useRoomWords(respondWords);
  return (
    <div className="controls">
      <label>
        {words.scenario}
        <select
          value={scenario}
          onChange={({ target }) => onSet({ scenario: target.value, off: undefined })}
        >
          <ScenarioOptions chosen={scenario} />
        </select>
      </label>
      <Several
        label={words.seenFrom}
        options={PARTIES}
        values={seenFrom}
        nameOf={(id) => words.countries[id] ?? id}
        onChoose={(chosen) => onSet({ seenFrom: chosen })}
      />
      <span className="control">
        <span aria-hidden="true">{words.mode}</span>
        <Choices
          label={words.mode}
          options={MODES}
          value={mode}
          nameOf={(one) => words.modes[one]}
          onChoose={(one) => onSet({ mode: one })}
        />
      </span>
      <MonthsChoice
        label={words.months}
        offered={LENGTHS}
        months={months}
        onChoose={(chosen) => onSet({ months: chosen })}
      />
    </div>
  );
}

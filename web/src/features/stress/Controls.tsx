import { useAnswer } from "../../api/useAnswer.ts";
import { useChainCountries } from "../../api/useChainCountries.ts";
import { MonthsChoice } from "../../parts/MonthsChoice.tsx";
import { Several } from "../../parts/Several.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import type { Change } from "./address.ts";
import { stressWords } from "./words.ts";

const LENGTHS = [12, 18, 24];

const USERS = ["JP", "US", "EU", "KR"];

/** Where the sentences begin from, whose demand counts, for how long. */
export function Controls({
  scenario,
  seenFrom,
  months,
  isChanged,
  onSet,
}: {
  readonly scenario: string;
  readonly seenFrom: readonly string[];
  readonly months: number;
  /** Whether the sentences are no longer the scenario's own. */
  readonly isChanged: boolean;
  readonly onSet: Change;
}) {
  const words = useRoomWords(stressWords);
  const { data: scenarios = [] } = useAnswer("scenario list", {});
  const names = useChainCountries()?.names ?? {};
  return (
    <div className="controls">
      <label>
        {words.scenario}
        <select
          value={scenario}
          onChange={({ target }) => onSet({ scenario: target.value, shocks: undefined })}
        >
          {scenarios.length === 0 && <option value={scenario}>{scenario}</option>}
          {scenarios
            .filter(({ chain }) => chain === "ndfeb")
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
        </select>
      </label>
      {isChanged && (
        <button type="button" onClick={() => onSet({ shocks: undefined })}>
          {words.reset}
        </button>
      )}
      <Several
        label={words.seenFrom}
        options={[...new Set([...USERS, ...seenFrom])]}
        values={seenFrom}
        nameOf={(id) => names[id] ?? id}
        onChoose={(chosen) => onSet({ seenFrom: chosen })}
      />
      <MonthsChoice
        label={words.months}
        offered={LENGTHS}
        months={months}
        onChoose={(chosen) => onSet({ months: chosen })}
      />
    </div>
  );
}

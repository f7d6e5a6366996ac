import { CHAIN } from "../../api/ownChain.ts";
import { useChainCountries } from "../../api/useChainCountries.ts";
import { MonthsChoice } from "../../parts/MonthsChoice.tsx";
import { ScenarioOptions } from "../../parts/ScenarioOptions.tsx";
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
  const names = useChainCountries()?.names ?? {};
  return (
    <div className="controls">
      <label>
        {words.scenario}
        <select
          value={scenario}
          onChange={({ target }) => onSet({ scenario: target.value, shocks: undefined })}
        >
          <ScenarioOptions chosen={scenario} chain={CHAIN} />
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

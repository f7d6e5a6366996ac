import type { z } from "zod";
import { useRoomWords } from "../../words/useWords.ts";
import type { mapAddress } from "./address.ts";
import type { Flows } from "./flows.ts";
import { mapWords } from "./words.ts";

type Search = z.infer<typeof mapAddress>;

const VIEWS = ["map", "sankey", "table"] as const;

/** What is drawn: view, element, stage. */
export function Controls({
  flows,
  search,
  onSet,
}: {
  readonly flows: Flows;
  readonly search: Search;
  readonly onSet: (change: Partial<Search>) => void;
}) {
  const words = useRoomWords(mapWords);
  const { view = "map", element = "", stage = "" } = search;
  return (
    <div className="controls">
      <fieldset className="switch">
        <legend className="unseen">{words.view}</legend>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === view}
            onClick={() => onSet({ view: one })}
          >
            {words.views[one]}
          </button>
        ))}
      </fieldset>
      <label>
        {words.element}
        <select
          value={element}
          onChange={({ target }) => onSet({ element: target.value || undefined })}
        >
          <option value="">{words.allElements}</option>
          {flows.elements.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <label>
        {words.stage}
        <select
          value={stage}
          onChange={({ target }) => onSet({ stage: target.value || undefined })}
        >
          <option value="">{words.allStages}</option>
          {flows.stages.map((one) => (
            <option key={one} value={one}>
              {words.stages[one] ?? one}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

import { useState } from "react";
import type { Shock } from "../../../../../src/scenario/index.ts";
import { useRoomWords } from "../../../words/useWords.ts";
import { stressWords } from "../words.ts";
import { freshShock, KINDS, type Kind } from "./edit.ts";

/** Adds a sentence of a chosen kind. */
export function AddSentence({
  starts,
  onAdd,
}: {
  readonly starts: string;
  readonly onAdd: (shock: Shock) => void;
}) {
  const words = useRoomWords(stressWords).builder;
  const [kind, setKind] = useState<Kind>("outage");
  return (
    <p className="add-sentence">
      <select
        aria-label={words.add}
        value={kind}
        onChange={({ target }) => setKind(target.value as Kind)}
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {words.kinds[one]}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => onAdd(freshShock(kind, starts))}>
        {words.add}
      </button>
    </p>
  );
}

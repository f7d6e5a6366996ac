import { useEffect, useState } from "react";
import { useRoomWords } from "../../../words/useWords.ts";
import { isSealed } from "./isSealed.ts";
import { logWords } from "./words.ts";

/** A line of the log as it is kept, and whether this browser counts the same hash. */
export function SealedLine({ line }: { readonly line: string }) {
  const words = useRoomWords(logWords);
  const [fits, setFits] = useState<boolean>();
  useEffect(() => {
    let isShown = true;
    isSealed(line).then((answer) => isShown && setFits(answer));
    return () => {
      isShown = false;
    };
  }, [line]);
  return (
    <>
      <code className="sealed">{line}</code>
      {fits !== undefined && (
        <small className="seal" data-fits={fits}>
          {fits ? `✓ ${words.sealed}` : `✕ ${words.broken}`}
        </small>
      )}
    </>
  );
}

import { useEffect, useRef, useState } from "react";

/** Milliseconds without a change after which a draft is kept. */
const PAUSE_MS = 250;

/**
 * A value that changes at once on the screen and is kept (in the address) when the hand pauses:
 * browsers refuse addresses that change with every move of a slider.
 */
export function useDraft<T>(
  kept: T,
  onKeep: (value: T) => void,
): readonly [draft: T, setDraft: (value: T) => void] {
  const [draft, setDraft] = useState(kept);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useRef(onKeep);
  keep.current = onKeep;
  useEffect(() => {
    clearTimeout(timer.current);
    setDraft(kept);
  }, [kept]);
  const change = (value: T) => {
    setDraft(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep.current(value), PAUSE_MS);
  };
  return [draft, change];
}

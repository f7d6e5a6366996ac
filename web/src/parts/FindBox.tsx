import { useEffect, useState } from "react";

/** Pause in typing after which the address follows, ms. */
const PAUSE_MS = 200;

/** A field for words to look for; the address holds them once typing pauses. */
export function FindBox({
  label,
  value,
  onFind,
}: {
  readonly label: string;
  readonly value: string;
  readonly onFind: (words: string) => void;
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const pause = setTimeout(() => onFind(text), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text, value, onFind]);
  return (
    <label className="find">
      {label}
      <input type="search" value={text} onChange={({ target }) => setText(target.value)} />
    </label>
  );
}

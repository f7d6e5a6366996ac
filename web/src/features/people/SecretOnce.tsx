import { useState } from "react";
import { useRoomWords } from "../../words/useWords.ts";
import { peopleWords } from "./words.ts";

/** A secret that is shown this once, with a button to copy it and what to take care of. */
export function SecretOnce({
  title,
  secret,
  care,
  onHide,
}: {
  readonly title: string;
  readonly secret: string;
  readonly care: string;
  readonly onHide: () => void;
}) {
  const words = useRoomWords(peopleWords).secret;
  const [said, say] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => say(words.copied),
      () => say(words.cannot),
    );
  return (
    <div className="secret no-print">
      <p role="status">
        <b>{title}</b>
      </p>
      <p className="secret-line">
        <code>{secret}</code>
        <button type="button" className="primary" onClick={copy}>
          {words.copy}
        </button>
        <button type="button" onClick={onHide}>
          {words.hide}
        </button>
        <span role="status">{said}</span>
      </p>
      <p>{care}</p>
    </div>
  );
}

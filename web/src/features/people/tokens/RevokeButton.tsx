import { useState } from "react";
import { useRoomWords } from "../../../words/useWords.ts";
import { accountWords } from "../account/words.ts";

/** Ends a token; asks once more, for it cannot be taken back. */
export function RevokeButton({
  name,
  isPending,
  onRevoke,
}: {
  readonly name: string;
  readonly isPending: boolean;
  readonly onRevoke: () => void;
}) {
  const words = useRoomWords(accountWords).tokens;
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <button type="button" aria-label={words.revokeOf(name)} onClick={() => setAsked(true)}>
        {words.revoke}
      </button>
    );
  return (
    <span className="sure">
      <span role="alert">{words.sure(name)}</span>
      {/* biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone; this one stands in its place */}
      <button type="button" className="primary" disabled={isPending} onClick={onRevoke} autoFocus>
        {words.revoke}
      </button>
      <button type="button" onClick={() => setAsked(false)}>
        {words.keep}
      </button>
    </span>
  );
}

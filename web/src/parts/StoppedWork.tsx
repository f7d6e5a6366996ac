import { useWords } from "../words/useWords.ts";

/** Says that the work on an answer was stopped, what is shown instead, and offers to ask again. */
export function StoppedWork({
  hasFormer,
  onAgain,
}: {
  readonly hasFormer: boolean;
  readonly onAgain: () => void;
}) {
  const words = useWords().state;
  return (
    <div className="working">
      <span role="status">
        {words.stopped}
        {hasFormer && ` ${words.former}`}
      </span>
      {/* The button that stopped it is gone; who pressed it goes on from here. */}
      {/* biome-ignore lint/a11y/noAutofocus: it takes the place of the button that had the focus */}
      <button type="button" onClick={onAgain} autoFocus>
        {words.askAgain}
      </button>
    </div>
  );
}

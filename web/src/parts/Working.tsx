import { useState } from "react";
import { formatPercent } from "../../../src/units/index.ts";
import type { Progress } from "../api/progress.ts";
import { useLanguage, useWords } from "../words/useWords.ts";

/**
 * Says that an answer is being worked on, at which step, and how far it is where that is known; long
 * work can be stopped here.
 */
export function Working({
  progress = {},
  about,
  stop,
}: {
  readonly progress?: Progress | undefined;
  /** What is shown meanwhile. */
  readonly about?: string | undefined;
  readonly stop?: (() => Promise<unknown>) | undefined;
}) {
  const words = useWords().state;
  const language = useLanguage();
  const [isStopping, setStopping] = useState(false);
  const { share, step, isWaiting } = progress;
  const onStop = () => {
    setStopping(true);
    stop?.().catch(() => setStopping(false));
  };
  const how = share === undefined ? words.loading : words.running(formatPercent(share, language));
  return (
    <div className="working">
      <span role="status">
        {isStopping ? words.stopping : isWaiting ? words.waiting : how}
        {about !== undefined && ` ${about}`}
      </span>
      <progress aria-label={words.loading} {...(share === undefined ? {} : { value: share })} />
      {step !== undefined && <span>{step}</span>}
      {stop && (
        <button type="button" onClick={onStop} disabled={isStopping} title={words.stopTitle}>
          {words.stop}
        </button>
      )}
    </div>
  );
}

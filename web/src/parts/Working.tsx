import { formatPercent } from "../../../src/units/index.ts";
import type { Progress } from "../api/progress.ts";
import { useLanguage, useWords } from "../words/useWords.ts";

/** Says that an answer is being worked on, at which step, and how far it is where that is known. */
export function Working({ progress = {} }: { readonly progress?: Progress | undefined }) {
  const words = useWords();
  const language = useLanguage();
  const { share, step } = progress;
  return (
    <div className="working" role="status">
      <span>
        {share === undefined
          ? words.state.loading
          : words.state.running(formatPercent(share, language))}
      </span>
      <progress
        aria-label={words.state.loading}
        {...(share === undefined ? {} : { value: share })}
      />
      {step !== undefined && <span>{step}</span>}
    </div>
  );
}

import { formatPercent } from "../../../src/units/index.ts";
import { useLanguage, useWords } from "../words/useWords.ts";

/** Says that an answer is being worked on, and how far it is where that is known. */
export function Working({ share }: { readonly share: number | undefined }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <div className="working" role="status">
      <span>
        {share === undefined || share === 0
          ? words.state.loading
          : words.state.running(formatPercent(share, language))}
      </span>
      <progress
        aria-label={words.state.loading}
        {...(share === undefined ? {} : { value: share })}
      />
    </div>
  );
}

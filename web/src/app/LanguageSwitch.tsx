import { LANGUAGES, type Language } from "../words/catalogue.ts";
import { useWords } from "../words/useWords.ts";
import { setTaste, useTaste } from "./taste.ts";

/** Chooses the language of the screen; each is called by its own name. */
export function LanguageSwitch() {
  const words = useWords();
  const { language } = useTaste();
  return (
    <fieldset className="switch">
      <legend className="unseen">{words.language}</legend>
      {(Object.entries(LANGUAGES) as [Language, string][]).map(([id, name]) => (
        <button
          key={id}
          type="button"
          lang={id}
          aria-pressed={language === id}
          onClick={() => setTaste({ language: id })}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

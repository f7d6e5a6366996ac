import { useWords } from "../words/useWords.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { SessionBadge } from "./SessionBadge.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

/** The line on top: search, who looks, language, colours, help. */
export function Masthead({ onHelp }: { readonly onHelp: () => void }) {
  const words = useWords();
  return (
    <header className="masthead">
      <SearchBox />
      <SessionBadge />
      <LanguageSwitch />
      <ThemeSwitch />
      <button type="button" className="quiet keys-button" onClick={onHelp}>
        {words.help.open}{" "}
        <span className="key" aria-hidden="true">
          ?
        </span>
      </button>
    </header>
  );
}

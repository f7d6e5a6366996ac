import { useWords } from "../words/useWords.ts";
import { setTaste, type Theme, useTaste } from "./taste.ts";

/** Chooses light or dark, or leaves it to the system. */
export function ThemeSwitch() {
  const words = useWords();
  const { theme } = useTaste();
  return (
    <label className="theme">
      <span className="unseen">{words.theme}</span>
      <select value={theme} onChange={({ target }) => setTaste({ theme: target.value as Theme })}>
        {(Object.entries(words.themes) as [Theme, string][]).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

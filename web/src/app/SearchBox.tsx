import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useWords } from "../words/useWords.ts";
import { useSearchTargets } from "./useSearchTargets.ts";

/** The most hits shown at once. */
const HITS_MAX = 8;

/** Finds rooms, countries, commodities and scenarios by name; what has no name is looked for in the data. */
export function SearchBox() {
  const words = useWords();
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const targets = useSearchTargets(isOpen);
  const wanted = text.trim().toLocaleLowerCase();
  const hits =
    wanted === ""
      ? []
      : targets
          .filter(({ name, id }) => `${name} ${id}`.toLocaleLowerCase().includes(wanted))
          .slice(0, HITS_MAX);
  const go = (index: number) => {
    const hit = hits[index];
    navigate(hit?.to ?? { to: "/data", search: { view: "thing", thing: text.trim() } });
    setText("");
    setOpen(false);
    document.getElementById("search")?.blur();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter" && wanted !== "") go(at);
    else if (event.key === "Escape") {
      setText("");
      document.getElementById("search")?.blur();
    } else return;
    event.preventDefault();
  };
  const isShown = isOpen && wanted !== "";
  return (
    <search className="search">
      <input
        id="search"
        type="search"
        role="combobox"
        autoComplete="off"
        aria-label={words.search.label}
        aria-expanded={isShown && hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={isShown && hits[at] ? `${listId}-${at}` : undefined}
        placeholder={`${words.search.hint}  /`}
        value={text}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={words.search.label} hidden={!isShown}>
        {hits.map(({ id, name, kind }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={`${kind}${id}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(index)}
          >
            {name} <small>{kind}</small>
          </div>
        ))}
      </div>
      {isShown && hits.length === 0 && (
        <p className="search-none">{words.search.none(text.trim())}</p>
      )}
    </search>
  );
}

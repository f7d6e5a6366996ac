import { FindBox } from "../../../parts/FindBox.tsx";
import { useRoomWords } from "../../../words/useWords.ts";
import { useMembers } from "../members/useMembers.ts";
import { type PeopleSearch, usePeopleAddress } from "../usePeopleAddress.ts";
import { logWords } from "./words.ts";

const DAYS = ["from", "to"] as const;

/** Which entries of the log to show; the address holds it. */
export function LogFilter() {
  const words = useRoomWords(logWords);
  const [{ by, action, subject, from, to }, set] = usePeopleAddress();
  const { data: seen } = useMembers();
  const filter = (change: { readonly [F in keyof PeopleSearch]?: PeopleSearch[F] | undefined }) =>
    set({ ...change, before: undefined });
  const actions = Object.keys(words.actions);
  const days = { from, to };
  return (
    <search className="controls no-print" aria-label={words.filter}>
      <label>
        {words.by}
        <select
          value={by ?? ""}
          onChange={({ target }) => filter({ by: target.value || undefined })}
        >
          <option value="">{words.anyone}</option>
          {by && !seen?.members.some(({ id }) => id === by) && <option>{by}</option>}
          {seen?.members.map(({ id, name }) => (
            <option key={id} value={id}>
              {`${name} (${id})`}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.action}
        <select
          value={action ?? ""}
          onChange={({ target }) => filter({ action: target.value || undefined })}
        >
          <option value="">{words.anything}</option>
          {Object.entries(words.nouns).map(([noun, name]) => (
            <optgroup key={noun} label={name}>
              <option value={noun}>{words.all(name)}</option>
              {actions
                .filter((one) => one.startsWith(`${noun} `))
                .map((one) => (
                  <option key={one} value={one}>
                    {words.actions[one]}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {DAYS.map((end) => (
        <label key={end}>
          {words[end]}
          <input
            type="date"
            value={days[end] ?? ""}
            onChange={({ target }) => filter({ [end]: target.value || undefined })}
          />
        </label>
      ))}
      <FindBox
        label={words.subject}
        value={subject ?? ""}
        onFind={(text) => filter({ subject: text.trim() || undefined })}
      />
      {(by || action || subject || from || to) && (
        <button
          type="button"
          onClick={() =>
            filter({
              by: undefined,
              action: undefined,
              subject: undefined,
              from: undefined,
              to: undefined,
            })
          }
        >
          {words.clear}
        </button>
      )}
    </search>
  );
}

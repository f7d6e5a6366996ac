import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { PASSWORD_CHARACTERS_MIN } from "../../../src/authority/index.ts";
import { send } from "../api/send.ts";
import { Failure } from "../parts/Failure.tsx";
import { useLanguage, useWords } from "../words/useWords.ts";
import { EntrancePage } from "./EntrancePage.tsx";

/** The parties that an administrator may act for. */
const PARTIES = ["US", "JP"] as const;

/** Makes the first administrator of a server without members, against a code that it printed. */
export function FirstAdministratorPage() {
  const words = useWords();
  const language = useLanguage();
  const client = useQueryClient();
  const [error, setError] = useState<Error>();
  const create = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = Object.fromEntries(new FormData(event.currentTarget));
    setError(undefined);
    try {
      await send("/api/session/first", { method: "POST", body, language });
      await client.invalidateQueries();
    } catch (caught) {
      setError(caught as Error);
    }
  };
  return (
    <EntrancePage title={words.session.first} about={words.session.firstAbout}>
      <form onSubmit={create}>
        <label>
          {words.session.code}
          <input name="code" autoComplete="one-time-code" required />
        </label>
        <label>
          {words.session.name}
          <input
            name="name"
            autoComplete="username"
            pattern="[a-z0-9][a-z0-9._@\-]{1,60}"
            title={words.session.nameHint}
            placeholder={words.session.nameHint}
            required
          />
        </label>
        <label>
          {words.session.party}
          <select name="party" required>
            {PARTIES.map((party) => (
              <option key={party} value={party}>
                {words.session.parties[party]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.session.password}
          <input
            name="password"
            type="password"
            minLength={PASSWORD_CHARACTERS_MIN}
            autoComplete="new-password"
            placeholder={words.session.passwordHint(PASSWORD_CHARACTERS_MIN)}
            required
          />
        </label>
        {error && <Failure error={error} />}
        <button type="submit" className="primary">
          {words.session.create}
        </button>
      </form>
    </EntrancePage>
  );
}

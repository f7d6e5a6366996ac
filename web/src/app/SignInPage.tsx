import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { send } from "../api/send.ts";
import { useSession } from "../api/session.ts";
import { Failure } from "../parts/Failure.tsx";
import { useLanguage, useWords } from "../words/useWords.ts";
import { EntrancePage } from "./EntrancePage.tsx";

/** Asks for name and password, or leads to the provider that vouches for people. */
export function SignInPage() {
  const words = useWords();
  const language = useLanguage();
  const client = useQueryClient();
  const elsewhere = useSession().data?.elsewhere;
  const [error, setError] = useState<Error>();
  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = Object.fromEntries(new FormData(event.currentTarget));
    setError(undefined);
    try {
      await send("/api/session", { method: "POST", body, language });
      await client.invalidateQueries();
    } catch (caught) {
      setError(caught as Error);
    }
  };
  return (
    <EntrancePage title={words.session.signIn} about={words.session.signInAbout}>
      <form onSubmit={signIn}>
        <label>
          {words.session.name}
          <input name="name" autoComplete="username" required />
        </label>
        <label>
          {words.session.password}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {error && <Failure error={error} />}
        <button type="submit" className="primary">
          {words.session.signIn}
        </button>
      </form>
      {elsewhere && (
        <a className="elsewhere" href={elsewhere}>
          {words.session.elsewhere}
        </a>
      )}
    </EntrancePage>
  );
}

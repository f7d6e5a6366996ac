import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { PASSWORD_CHARACTERS_MIN } from "../../../../../src/authority/index.ts";
import { send } from "../../../api/send.ts";
import { type Session, sessionQuery } from "../../../api/session.ts";
import { Form } from "../../../parts/Form.tsx";
import { Section } from "../../../parts/Section.tsx";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { accountWords } from "./words.ts";

/** Changes one's own password against the present one. */
export function ChangePassword({ session }: { readonly session: Session }) {
  const words = useRoomWords(accountWords).password;
  const language = useLanguage();
  const client = useQueryClient();
  const [isShown, setShown] = useState(false);
  const change = useMutation({
    mutationFn: (body: { readonly password: string; readonly newPassword: string }) =>
      send("/api/session/password", { method: "POST", body, language }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  const type = isShown ? "text" : "password";
  return (
    <Section title={words.title} about={words.about}>
      <Form
        label={words.title}
        submit={words.submit}
        error={change.error}
        isPending={change.isPending}
        onSend={({ password = "", newPassword = "" }) =>
          change.mutateAsync({ password, newPassword })
        }
      >
        <input
          hidden
          name="username"
          autoComplete="username"
          readOnly
          value={session.member?.id ?? ""}
        />
        <label>
          {words.present}
          <input name="password" type={type} required autoComplete="current-password" />
        </label>
        <label>
          {words.fresh}
          <input
            name="newPassword"
            type={type}
            required
            minLength={PASSWORD_CHARACTERS_MIN}
            autoComplete="new-password"
            placeholder={words.hint(PASSWORD_CHARACTERS_MIN)}
          />
        </label>
        <div className="check-boxes">
          <label>
            <input
              type="checkbox"
              checked={isShown}
              onChange={({ target }) => setShown(target.checked)}
            />
            {words.show}
          </label>
        </div>
      </Form>
      <p role="status">{change.isSuccess && `✓ ${words.done}`}</p>
      {session.elsewhere && <p className="figure-unit">{words.elsewhere}</p>}
    </Section>
  );
}

import { useState } from "react";
import { PASSWORD_CHARACTERS_MIN } from "../../../../../src/authority/index.ts";
import type { OutputOf } from "../../../../../src/operations/index.ts";
import { useChange } from "../../../api/useChange.ts";
import { Form } from "../../../parts/Form.tsx";
import { When } from "../../../parts/When.tsx";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { SecretOnce } from "../SecretOnce.tsx";
import { peopleWords } from "../words.ts";
import { newSentence } from "./sentence.ts";
import type { WayIn } from "./stateOf.ts";

/** Sets a member's password, which takes off a lock; shows it once. */
export function SetPassword({
  member: { id, name },
  way,
  isOwn,
}: {
  readonly member: OutputOf<"members list">[number];
  readonly way: WayIn | undefined;
  readonly isOwn: boolean;
}) {
  const words = useRoomWords(peopleWords).password;
  const language = useLanguage();
  const set = useChange("members set-password");
  const [text, setText] = useState("");
  const [told, setTold] = useState<string>();
  const clock = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  if (isOwn) return <p className="figure-unit">{words.own}</p>;
  return (
    <div>
      <h3>{words.title}</h3>
      <p className="figure-unit paragraph">{words.about}</p>
      {way?.lockedUntil && (
        <p className="notice" role="status">
          {words.locked(clock.format(new Date(way.lockedUntil)))}
        </p>
      )}
      <dl className="facts">
        {way?.passwordAt && (
          <>
            <dt>{words.setAt}</dt>
            <dd>
              <When at={way.passwordAt} />
            </dd>
          </>
        )}
        {way?.identity && (
          <>
            <dt>{words.elsewhere}</dt>
            <dd>
              <code>{way.identity}</code>
            </dd>
          </>
        )}
      </dl>
      {way?.passwordAt === null && <p>{words.never}</p>}
      <Form
        label={words.title}
        submit={words.set}
        error={set.error}
        isPending={set.isPending}
        onSend={async () => {
          await set.mutateAsync({ id, password: { text } });
          setTold(text);
          setText("");
        }}
      >
        <label>
          {words.field}
          <input
            name="password"
            required
            minLength={PASSWORD_CHARACTERS_MIN}
            autoComplete="off"
            spellCheck={false}
            placeholder={words.hint(PASSWORD_CHARACTERS_MIN)}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <button type="button" onClick={() => setText(newSentence())}>
          {words.make}
        </button>
      </Form>
      {told !== undefined && (
        <SecretOnce
          title={words.done(name)}
          secret={told}
          care={words.handOver}
          onHide={() => setTold(undefined)}
        />
      )}
    </div>
  );
}

import { useState } from "react";
import type { OutputOf } from "../../../../src/operations/index.ts";
import { useSession } from "../../api/session.ts";
import { useChange } from "../../api/useChange.ts";
import { deadlineFrom } from "../../parts/deadline.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Form, type FormWords } from "../../parts/Form.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { journalOf } from "./journalOf.ts";
import { stockpileWords } from "./words.ts";

/** Proposes a release from the joint ledger, or posts one to one's own. */
export function ProposeRelease({
  ledger,
  holds,
  takesBothKeys,
}: {
  readonly ledger: string;
  readonly holds: OutputOf<"stockpile holds">;
  /** Whether it binds both sides: one person alone at a machine has nobody to ask. */
  readonly takesBothKeys: boolean;
}) {
  const words = useRoomWords(stockpileWords).release;
  const { data: session } = useSession();
  const make = useChange("proposals make");
  const post = useChange("stockpile post");
  const [said, say] = useState("");
  const send = async ({ lot = "", kilograms = "", to = "", order = "" }: FormWords) => {
    const fields = { lot, kilograms, to, ...(order === "" ? {} : { order }) };
    const id = `release-${lot}-${holds.acts + 1}`;
    const act = { kind: "release", id, ...fields };
    if (takesBothKeys) {
      await make.mutateAsync({
        kind: "release",
        title: words.titleOf(kilograms, lot, to),
        content: { ledger, acts: [act] },
        deadline: deadlineFrom(new Date()),
      });
      return;
    }
    const by = session?.member?.id ?? "";
    await post.mutateAsync({ journal: journalOf(ledger), acts: { by, ...act } as never });
    say(words.said(id));
  };
  return (
    <section className="figure" aria-labelledby="propose-release">
      <header className="figure-head">
        <h2 id="propose-release">{words.title}</h2>
      </header>
      <p className="figure-note">{words.about}</p>
      <div className="figure-body">
        {holds.lots.length === 0 ? (
          <Empty>{words.none}</Empty>
        ) : (
          <Form
            label={words.title}
            submit={takesBothKeys ? words.propose : words.post}
            error={make.error ?? post.error}
            isPending={make.isPending || post.isPending}
            onSend={send}
          >
            <label>
              {words.lot}
              <select name="lot" required>
                {holds.lots.map(({ lot, commodity, freeKilograms }) => (
                  <option key={lot} value={lot}>
                    {`${lot}: ${commodity}, ${freeKilograms} kg`}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {words.kilograms}
              <input name="kilograms" required inputMode="numeric" pattern="[1-9][0-9]*" />
            </label>
            <label>
              {words.to}
              <input name="to" required pattern="[^\s\|]{1,80}" />
            </label>
            <label>
              {words.order}
              <input name="order" pattern="[^\s\|]{1,80}" />
            </label>
          </Form>
        )}
        <p role="status">{said}</p>
      </div>
    </section>
  );
}

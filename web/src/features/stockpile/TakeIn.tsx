import { useSession } from "../../api/session.ts";
import { useChange } from "../../api/useChange.ts";
import { Form, type FormWords } from "../../parts/Form.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { HOLDING_KINDS } from "./holdingKinds.ts";
import { journalOf } from "./journalOf.ts";
import { stockpileWords } from "./words.ts";

/** Fields of a receipt that are plain words, in the order of the form. */
const PLAIN = [
  "commodity",
  "lot",
  "form",
  "assay",
  "location",
  "owner",
  "beneficiary",
  "from",
] as const;

/** Posts that stock came in; a holding that is new is opened first. */
export function TakeIn({
  ledger,
  holdings,
}: {
  readonly ledger: string;
  readonly holdings: ReadonlySet<string>;
}) {
  const words = useRoomWords(stockpileWords).takeIn;
  const { data: session } = useSession();
  const post = useChange("stockpile post");
  const by = session?.member?.id ?? "";
  const send = async ({ holds = "", grade = "", ...fields }: FormWords) => {
    const { holding = "", owner = "", lot = "" } = fields;
    const act = (body: object) =>
      post.mutateAsync({ journal: journalOf(ledger), acts: { by, ...body } as never });
    if (!holdings.has(holding))
      await act({ kind: "open", id: `open-${holding}`, holding, holds, owner });
    await act({
      ...{ kind: "receive", id: `receive-${lot}`, custodian: owner, gradePpm: Number(grade) },
      ...fields,
    });
  };
  return (
    <section className="figure" aria-labelledby="take-in">
      <header className="figure-head">
        <h2 id="take-in">{words.title}</h2>
      </header>
      <div className="figure-body">
        <Form
          label={words.title}
          submit={words.submit}
          error={post.error}
          isPending={post.isPending}
          onSend={send}
        >
          <div className="side-by-side">
            <label>
              {words.holding}
              <input name="holding" required pattern="[^\s\|]{1,80}" />
            </label>
            <label>
              {words.holds}
              <select name="holds">
                {HOLDING_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {words.kinds[kind]}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {words.kilograms}
              <input name="kilograms" required inputMode="numeric" pattern="[1-9][0-9]*" />
            </label>
            <label>
              {words.grade}
              <input name="grade" type="number" required min={0} max={1_000_000} step={1} />
            </label>
            {PLAIN.map((field) => (
              <label key={field}>
                {words[field]}
                <input name={field} required maxLength={80} />
              </label>
            ))}
          </div>
        </Form>
      </div>
    </section>
  );
}

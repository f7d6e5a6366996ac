import { type Scenario, textIn } from "../../../../src/scenario/index.ts";
import type { SentDocument } from "../../api/ask.ts";
import { keptName } from "../../api/keptName.ts";
import { useSession } from "../../api/session.ts";
import { useChange } from "../../api/useChange.ts";
import { Form } from "../../parts/Form.tsx";
import { readVisibility, VisibilityChoice } from "../../parts/VisibilityChoice.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { stressWords } from "./words.ts";

/** Keeps the sentences as a scenario in the store, or as a new version of one that is there. */
export function KeepScenario({
  scenario,
  id,
  onKept,
}: {
  /** Undefined while there is none that can be run. */
  readonly scenario: Scenario | undefined;
  /** Id that is offered. */
  readonly id: string | undefined;
  /** Hears the name of what was kept, as an address names it. */
  readonly onKept: (name: string) => void;
}) {
  const words = useRoomWords(stressWords).keep;
  const language = useLanguage();
  const { data: session } = useSession();
  const save = useChange("scenario save");
  if (!session?.permissions.includes("draft") || (!scenario && !save.data)) return null;
  const keep = async (own: string, title: string, visibility: string | undefined) => {
    const content = { ...scenario, id: own, title: { en: title } } as unknown as SentDocument;
    const seenBy = readVisibility(visibility);
    const kept = await save.mutateAsync({ id: own, scenario: content, title, visibility: seenBy });
    onKept(keptName(kept.id));
  };
  return (
    <details className="keep">
      <summary>{words.title}</summary>
      {scenario && (
        <Form
          label={words.title}
          submit={words.submit}
          error={save.error}
          isPending={save.isPending}
          onSend={(fields) => keep(fields.id ?? "", fields.title ?? "", fields.visibility)}
        >
          <label>
            {words.id}
            <input
              name="id"
              required
              maxLength={60}
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              title={words.idHint}
              defaultValue={id}
            />
          </label>
          <label>
            {words.name}
            <input
              name="title"
              required
              maxLength={500}
              defaultValue={textIn(scenario.title, language)}
            />
          </label>
          <VisibilityChoice />
        </Form>
      )}
      {save.data && <p role="status">{words.kept(save.data.id, save.data.version)}</p>}
    </details>
  );
}

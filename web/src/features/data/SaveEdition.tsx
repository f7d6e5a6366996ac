import { useChange } from "../../api/useChange.ts";
import { Form } from "../../parts/Form.tsx";
import { readVisibility, VisibilityChoice } from "../../parts/VisibilityChoice.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { OwnErrors } from "./OwnErrors.tsx";
import type { Tables } from "./readTables.ts";
import { dataWords } from "./words.ts";

/** Keeps chosen tables as a private edition, where every row is sound. */
export function SaveEdition({ tables }: { readonly tables: Tables }) {
  const words = useRoomWords(dataWords).saved;
  const upload = useChange("edition upload");
  const data = upload.variables?.tables === tables ? upload.data : undefined;
  return (
    <>
      <h3>{words.saveTitle}</h3>
      <p className="figure-unit">{words.saveAbout}</p>
      <Form
        label={words.saveTitle}
        submit={words.save}
        error={upload.error}
        isPending={upload.isPending}
        onSend={({ name = "", visibility }) => {
          return upload.mutateAsync({ tables, name, visibility: readVisibility(visibility) });
        }}
      >
        <label>
          {words.name}
          <input name="name" required maxLength={200} />
        </label>
        <VisibilityChoice />
      </Form>
      {data && data.problems.length > 0 && (
        <OwnErrors errors={data.problems.map(({ says, ...row }) => ({ ...row, detail: says }))} />
      )}
      <p role="status">{data?.edition && `✓ ${words.kept(data.edition.name)}`}</p>
      {data?.edition && (
        <ul className="sayings">
          {data.tables.map(({ name, replaced, added }) => (
            <li key={name}>{words.laid(name, replaced, added)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

import { useChange } from "../../api/useChange.ts";
import { Form } from "../../parts/Form.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { incidentWords } from "./words.ts";

/** Adds a task with its owner and date. */
export function AddTask({ id }: { readonly id: string }) {
  const words = useRoomWords(incidentWords).tasks;
  const add = useChange("incidents add-task");
  return (
    <Form
      label={words.add}
      submit={words.add}
      error={add.error}
      isPending={add.isPending}
      onSend={({ task = "", owner = "", due = "" }) => add.mutateAsync({ id, task, owner, due })}
    >
      <label>
        {words.task}
        <input name="task" required maxLength={500} />
      </label>
      <label>
        {words.owner}
        <input name="owner" required maxLength={200} />
      </label>
      <label>
        {words.due}
        <input name="due" type="date" required />
      </label>
    </Form>
  );
}

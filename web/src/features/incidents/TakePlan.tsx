import type { OutputOf } from "../../../../src/operations/index.ts";
import { ask } from "../../api/ask.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { useChange } from "../../api/useChange.ts";
import { Form } from "../../parts/Form.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { tasksOf } from "./tasksOf.ts";
import { incidentWords } from "./words.ts";

/** Takes the steps of a kept plan as tasks: who carries each out, by the end of the month of its decision. */
export function TakePlan({ id }: { readonly id: string }) {
  const words = useRoomWords(incidentWords).tasks;
  const language = useLanguage();
  const plans = useAnswer("plans list", {});
  const add = useChange("incidents add-task");
  if (plans.data?.length === 0) return <p className="figure-unit">{words.noPlans}</p>;
  const take = async (plan: string) => {
    const { document } = await ask("plans show", { id: plan }, { language });
    for (const task of tasksOf(document as unknown as OutputOf<"respond">))
      await add.mutateAsync({ id, ...task });
  };
  return (
    <Form
      label={words.take}
      submit={words.take}
      error={add.error}
      isPending={add.isPending}
      onSend={({ plan = "" }) => take(plan)}
    >
      <label>
        {words.plan}
        <select name="plan" required>
          {plans.data?.map((plan) => (
            <option key={plan.id} value={plan.id}>
              {plan.title}
            </option>
          ))}
        </select>
      </label>
    </Form>
  );
}

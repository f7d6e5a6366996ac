import type { SentInput } from "../../api/ask.ts";
import { runOf } from "../../api/runOf.ts";
import { placeOf } from "../../parts/address.ts";
import { Propose } from "../../parts/proposals/Propose.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import type { Plan } from "./plan.ts";
import { respondWords } from "./words.ts";

/** Proposes the plan on the screen to both sides, with the question that gives it again. */
export function ProposePlan({
  plan,
  scenario,
  question,
}: {
  readonly plan: Plan;
  /** Name of its scenario in addresses. */
  readonly scenario: string;
  readonly question: SentInput<"respond">;
}) {
  const words = useRoomWords(respondWords).propose;
  const language = useLanguage();
  const { months, expected, edition } = plan;
  const content = async () => {
    const run = await runOf("respond", question, { language });
    return {
      scenario: { id: plan.scenario.id, title: plan.scenario.title },
      seenFrom: [...plan.seenFrom],
      mode: plan.mode as "joint" | "separate",
      firstMonth: months[0]!,
      lastMonth: months.at(-1)!,
      nothingUsd: expected.nothingUsd,
      planUsd: expected.planUsd,
      actions: plan.actions.map(
        ({ id, name, party, partner, owner, decide, starts, ...sizes }) => ({
          ...{ id, name, party, partner, owner, decide, starts },
          ...{ tonnes: sizes.tonnes, spentUsd: sizes.spentUsd, worthUsd: sizes.worthUsd },
        }),
      ),
      evidence: { address: placeOf(edition), edition, scenario, ...(run ? { run } : {}) },
    };
  };
  return (
    <details className="propose no-print">
      <summary>{words.summary}</summary>
      <Propose
        kind="plan"
        label={words.summary}
        title={words.titleOf(plan.scenario.title)}
        content={content}
      />
    </details>
  );
}

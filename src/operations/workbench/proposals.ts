import { z } from "zod";
import { awaited, PROPOSAL_STATES, sayProposalRefusal } from "../../authority/index.ts";
import { REFUSALS } from "../../stockpile/index.ts";
import type { KeptProposal, ProposalOutcome } from "../../store/index.ts";
import { type Answer, badField, done } from "../answer.ts";
import type { Language } from "../effects.ts";
import { momentOrNull, momentOut } from "./fields.ts";
import { missing } from "./refuse.ts";

/** A proposal in an answer. */
export const proposalOut = z.object({
  id: z.string().describe("Id of the proposal."),
  kind: z.string().describe("release, ledger_rule, allocation, priority_list, plan, …"),
  title: z.string().describe("Title."),
  parties: z.array(z.string()).describe("Parties that it binds: each has to approve."),
  state: z.enum(PROPOSAL_STATES).describe("How it stands."),
  awaits: z
    .array(z.string())
    .describe("Parties whose approval is awaited; none once it has ended."),
  contentHash: z.string().describe("SHA-256 of the content's canonical JSON: what approvals bind."),
  content: z.record(z.string(), z.unknown()).describe("What is proposed."),
  proposer: z.string().describe("Member who made it."),
  proposerParty: z.string().describe("Their party."),
  madeAt: momentOut("When it was made"),
  deadline: momentOut("From when on nobody can approve"),
  endedAt: momentOrNull("When it ended; null while it is open"),
  decisions: z
    .array(
      z.object({
        verdict: z.enum(["approve", "refuse"]).describe("Approval or refusal."),
        member: z.string().describe("Who decided."),
        name: z.string().describe("Their name."),
        party: z.string().describe("For which party."),
        at: momentOut("When"),
        reason: z.string().nullable().describe("Why; null where nothing was said."),
      }),
    )
    .describe("Who said what, in order."),
});

/** Tells a proposal. */
export const tellProposal = (proposal: KeptProposal): z.infer<typeof proposalOut> => ({
  ...{ id: proposal.id, kind: proposal.kind, title: proposal.title, state: proposal.state },
  parties: [...proposal.parties],
  awaits: proposal.state === "open" ? [...awaited(proposal)] : [],
  contentHash: proposal.contentHash,
  content: proposal.content as Record<string, unknown>,
  proposer: proposal.proposer.memberId,
  proposerParty: proposal.proposer.partyId,
  ...{ madeAt: proposal.madeAt, deadline: proposal.deadline, endedAt: proposal.endedAt ?? null },
  decisions: proposal.decisions.map(({ verdict, memberId, partyId, at, reason }, place) => ({
    ...{ verdict, member: memberId, name: proposal.deciders[place]!, party: partyId, at },
    reason: reason ?? null,
  })),
});

/** What came of acting on a proposal, as an answer. */
export function tellOutcome(
  outcome: ProposalOutcome,
  id: string,
  language: Language,
): Answer<z.infer<typeof proposalOut>> {
  switch (outcome.status) {
    case "done":
      return done(tellProposal(outcome.value));
    case "not_found":
      return missing("proposal", id, language);
    case "bad_content":
      return badField("proposals make", "content", "", outcome.says);
    case "refused":
      return { status: "refused", says: sayProposalRefusal(outcome.refusal, language) };
    case "ledger_refuses":
      return { status: "refused", says: sayLedgerRefusal(outcome.answers, language) };
  }
}

type Answers = Extract<ProposalOutcome, { status: "ledger_refuses" }>["answers"];

function sayLedgerRefusal(answers: Answers, language: Language): string {
  const lines = answers.flatMap((answer) => {
    if (answer.status !== "refused") return [];
    const { says, cure } = REFUSALS[answer.refusal];
    return language === "en" ? [`${says.en} ${cure.en}`] : [says.ja + cure.ja];
  });
  const still = {
    en: "The ledger refuses the acts as things stand; the proposal stays open, without this approval.",
    ja: "現状では台帳が記帳を拒否する。提案は開いたままで、この承認は記録されない。",
  }[language];
  return [...lines, still].join("\n");
}

import { z } from "zod";
import { type Json, PROPOSAL_KIND_NAMES, type ProposalKind } from "../../authority/index.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField, instantField, isKept, titleField } from "./fields.ts";
import { proposalOut, tellOutcome } from "./proposals.ts";

/** Largest content, characters of JSON. */
const CONTENT_CHARACTERS_MAX = 200_000;

const contentField = z
  .record(z.string(), z.unknown())
  .refine(
    (content) => JSON.stringify(content).length <= CONTENT_CHARACTERS_MAX,
    `Write at most ${CONTENT_CHARACTERS_MAX} characters of JSON.`,
  )
  .refine(
    (content) =>
      !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(content)) && isKept(JSON.stringify(content)),
    "Leave out characters that cannot be kept.",
  );

/** Proposes something that binds several parties. */
export const proposalsMake = defineOperation({
  input: z.object({
    kind: about(
      z.enum(PROPOSAL_KIND_NAMES as readonly [ProposalKind, ...ProposalKind[]]),
      "Kind of proposal.",
      "提案の種類。",
    ),
    title: titleField,
    parties: about(
      z.array(idField).min(2, "Name at least two parties, as US,JP.").default(["US", "JP"]),
      "Parties that it binds.",
      "拘束される当事者。",
    ),
    content: about(
      contentField,
      'What is proposed, JSON, in the fields of its kind. For release and ledger_rule: {"ledger":"joint","acts":[…]}, acts without at and by.',
      '内容(JSON)。種類ごとの項目で書く。release と ledger_rule は {"ledger":"joint","acts":[…]}(at と by は書かない)。',
    ),
    deadline: about(
      instantField,
      "From when on nobody can approve, UTC: between 5 minutes and 90 days from now.",
      "承認の期限(UTC)。今から5分後から90日後まで。",
    ),
  }),
  output: proposalOut,
  positional: ["kind", "title"],
  access: "propose",
  changes: true,
  needs: "workbench",
  examples: [
    {
      title: { en: "A release from a joint pool", ja: "共同備蓄の放出" },
      arguments:
        'release Dysprosium --deadline 2026-12-01T00:00:00Z --content \'{"ledger":"joint","acts":[{"kind":"release","id":"x1","lot":"lot-1","kilograms":"30","to":"us"}]}\'',
    },
  ],
  async run({ kind, title, parties, content, deadline }, effects) {
    const { store } = workbenchOf(effects);
    const made = await store.proposals.make({
      ...{ kind, title, parties, content: content as Json, deadline },
    });
    return tellOutcome(made, title, effects.language);
  },
});

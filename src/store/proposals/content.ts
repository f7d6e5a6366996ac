import { z } from "zod";
import {
  JOINT_LEDGER,
  type Json,
  PROPOSAL_CONTENTS,
  type ProposalKind,
  postsToJointLedger,
} from "../../authority/index.ts";
import { type Act, readAct } from "../../stockpile/index.ts";

/** Acts that a proposal posts once it is approved, on the ledger that binds all: dated then, not now. */
const ledgerContent = PROPOSAL_CONTENTS.release.extend({ ledger: z.literal(JOINT_LEDGER) });

/** What a proposal does to a ledger when it is carried out; undefined where there is nothing to do. */
export interface LedgerWork {
  readonly ledger: string;
  readonly acts: readonly Act[];
}

/**
 * Reads what a proposal's content does at a moment, in the name of its proposer. `undefined` where it
 * does nothing, a text where it cannot be read.
 */
export function ledgerWorkOf(
  kind: ProposalKind,
  content: Json,
  at: string,
  by: string,
): LedgerWork | undefined | string {
  if (!postsToJointLedger(kind)) return undefined;
  const parsed = ledgerContent.safeParse(content);
  if (!parsed.success) return z.prettifyError(parsed.error);
  const { ledger, acts } = parsed.data;
  const read: Act[] = [];
  for (const [index, input] of acts.entries()) {
    if ("at" in input || "by" in input)
      return `acts[${index}]: Leave "at" and "by" out: they are those of the carrying out.`;
    const act = readAct({ ...input, at, by }, `acts[${index}]`);
    if (!act.ok) {
      const [problem] = act.problems;
      return `${problem!.where}: ${problem!.field}: ${problem!.says}`;
    }
    read.push(act.value);
  }
  return { ledger, acts: read };
}

import { awaited, canonicalJson, needsTwoKeys } from "../../authority/index.ts";
import { sha256 } from "../chain.ts";
import type { Sql } from "../database/database.ts";
import { readProposals } from "../proposals/proposalRows.ts";
import { type Damage, damageAt } from "./verify.ts";

/** Whether every proposal that counts has both keys, and all that needs them has such a proposal. */
export async function verifyProposals(sql: Sql): Promise<Damage | number> {
  const proposals = await readProposals(sql);
  for (const proposal of proposals) {
    const misfit = (says: string) => damageAt("proposals", proposal.id, says);
    if (sha256(canonicalJson(proposal.content)) !== proposal.contentHash)
      return misfit("Its content is not the one that was proposed.");
    const strange = proposal.decisions.find(
      ({ contentHash, memberId, at }) =>
        contentHash !== proposal.contentHash ||
        memberId === proposal.proposer.memberId ||
        at >= proposal.deadline,
    );
    if (strange) return misfit(`The decision of ${strange.memberId} cannot count.`);
    const counts = proposal.state === "approved" || proposal.state === "carried_out";
    if (counts && awaited(proposal).length > 0)
      return misfit(`It lacks the approval of ${awaited(proposal).join(", ")}.`);
  }
  const acts = await sql
    .selectFrom("ledger_acts")
    .select(["ledger", "sequence", "kind", "proposal_id", "member_id"])
    .orderBy("sequence")
    .execute();
  const carriedOut = new Set(
    proposals.filter(({ state }) => state === "carried_out").map(({ id }) => id),
  );
  const keyless = acts.find(
    ({ ledger, kind, proposal_id, member_id }) =>
      needsTwoKeys(ledger, kind) && member_id !== "local" && !carriedOut.has(proposal_id ?? ""),
  );
  return keyless === undefined
    ? proposals.length
    : damageAt(
        "ledger_acts",
        `${keyless.ledger}, act ${keyless.sequence}`,
        "It needs two keys and has no proposal that was carried out.",
      );
}

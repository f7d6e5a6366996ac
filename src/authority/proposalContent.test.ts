import { expect, test } from "vitest";
import { listOf, PLANNED, SHARED } from "../../test/stores/contents.ts";
import type { Json } from "./canonicalJson.ts";
import type { ProposalKind } from "./proposal.ts";
import { contentFault } from "./proposalContent.ts";

const ACTS = { ledger: "joint", acts: [{ kind: "release", id: "x", lot: "lot-1" }] };

test.each([
  ["allocation", SHARED],
  ["priority_list", listOf("dysprosium", "gallium")],
  ["plan", PLANNED],
  ["incident_decision", { incident: "i1", decision: "Close the port." }],
  ["release", ACTS],
  ["ledger_rule", { ...ACTS, evidence: { incident: "i1" } }],
] as [ProposalKind, object][])("what is proposed as %s is read", (kind, content) => {
  expect(contentFault(kind, content as Json)).toBeUndefined();
  const [, fault = ""] = [0, contentFault(kind, { ...content, aside: "unseen" } as Json)];
  expect(fault, "what no page shows cannot be bound").toMatch(/aside/);
});

const [first, second] = SHARED.claims;

// 40 + 20 = 60 kg is all that there is: one kilogram more is too much.
test.each<[string, ProposalKind, object]>([
  ["claims: The awards are more than", "allocation", { ...SHARED, kilograms: "59" }],
  [
    "claims: Nobody is awarded more than they claim",
    "allocation",
    { ...SHARED, claims: [{ ...first!, claimedKilograms: "39" }, second!] },
  ],
  ["claims: Name each claimant once", "allocation", { ...SHARED, claims: [second!, second!] }],
  ["kilograms: Write whole kilograms", "allocation", { ...SHARED, kilograms: "1.5" }],
  ["minerals: Name each mineral once", "priority_list", listOf("dysprosium", "dysprosium")],
  ["minerals.0.rank", "priority_list", { ...listOf(), minerals: [{ mineral: "x", name: "x" }] }],
  [
    "evidence.address: Write an address",
    "plan",
    { ...PLANNED, evidence: { address: "//x.example/" } },
  ],
  [
    "evidence.address: Write an address",
    "plan",
    { ...PLANNED, evidence: { address: "javascript:x" } },
  ],
  ["decision: Write something", "incident_decision", { incident: "i1", decision: "" }],
])("%s", (fault, kind, content) => {
  expect(contentFault(kind, content as Json)).toContain(fault);
});

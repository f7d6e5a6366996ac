import { expect, test } from "vitest";
import { noKeyOf } from "./proposal.ts";

const sides = ["US", "JP"];
const open = { state: "open", awaits: ["JP"], proposer: "ito" } as const;
const sato = { member: { id: "sato" }, party: "JP", permissions: ["read", "approve"] };

test("a key is missing from whoever is an approver of a side that is awaited, and did not propose", () => {
  expect(noKeyOf(open, sato, sides)).toBeUndefined();
});

test.each([
  ["ended", { ...open, state: "refused" as const }, sato],
  ["not_your_side", open, { ...sato, party: "DE" }],
  ["not_your_side", open, { ...sato, party: null }],
  ["not_an_approver", open, { ...sato, permissions: ["read"] }],
  ["own", { ...open, proposer: "sato" }, sato],
  ["turned", { ...open, awaits: ["US"] }, sato],
] as const)("no key: %s", (why, proposal, looker) => {
  expect(noKeyOf(proposal, looker, sides)).toBe(why);
});

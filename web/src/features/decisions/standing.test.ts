import { expect, test } from "vitest";
import type { KeptProposal } from "../../parts/proposals/proposal.ts";
import { inOrder, viewsOf } from "./standing.ts";

const sato = { member: { id: "sato", name: "Sato" }, party: "JP", permissions: ["approve"] };
const open = { state: "open", awaits: ["JP"], proposer: "ito", parties: ["US", "JP"] } as const;
const like = (one: object) => ({ ...one, parties: ["US", "JP"], awaits: ["JP"] }) as never;

test("what waits for oneself is open too; what has ended is neither", () => {
  expect(viewsOf(like(open), sato)).toEqual(["mine", "open"]);
  expect(viewsOf(like({ ...open, proposer: "sato" }), sato)).toEqual(["open"]);
  expect(viewsOf(like({ ...open, state: "expired" }), sato)).toEqual(["ended"]);
});

test("the soonest to run out is first, and the latest to end", () => {
  const at = (id: string, deadline: string, endedAt: string | null) =>
    ({ id, deadline, endedAt }) as KeptProposal;
  const ids = (list: readonly KeptProposal[]) => inOrder(list).map(({ id }) => id);
  expect(ids([at("b", "2026-04-03", null), at("a", "2026-04-02", null)])).toEqual(["a", "b"]);
  expect(
    ids([at("old", "2026-04-09", "2026-04-01"), at("new", "2026-04-02", "2026-04-02")]),
  ).toEqual(["new", "old"]);
});

import type { Json } from "../../src/authority/index.ts";
import { trust } from "../../src/model/index.ts";
import { readAct } from "../../src/stockpile/index.ts";
import type { Store } from "../../src/store/index.ts";
import { listOf } from "./contents.ts";
import { actorOf, type PEOPLE } from "./opened.ts";

/** Does all that leaves a row somewhere, in the name of one of the people. */
export async function fill(store: Store, name: keyof typeof PEOPLE): Promise<void> {
  const actor = actorOf(name);
  const own = store.as(actor);
  for (const visibility of ["organisation", "party", "all"] as const) {
    await own.scenarios.save({
      id: visibility,
      title: { en: "t" },
      text: `of ${name}`,
      visibility,
    });
    await own.plans.save({ title: "t", scenario: "s", document: { of: name }, visibility });
    const tables = [{ name: "facilities.csv", csv: `of ${name}`, rowCount: 1 }];
    await own.tables.save({ name: "t", chain: "ndfeb", visibility }, tables);
    const seen = { title: "t", origin: "observation", seen: "s", visibility } as const;
    const { id } = await own.incidents.open(seen);
    await own.incidents.addTasks(id, [{ title: "t", owner: name, due: "2026-05-01" }]);
    await own.incidents.decide(id, `by ${name}`);
    await own.incidents.note(id, `of ${name}`);
  }
  const question = { operation: "stress", input: {}, language: "en", edition: "e", code: "c" };
  await own.runs.ask(`run-of-${name}`, { ...question, scope: actor.organisationId });
  await own.runs.ask("run-of-all", { ...question, scope: "" });
  await own.tokens.make({ name, scopes: ["read"], days: 1 });
  for (const ledger of [actor.partyId, actor.organisationId]) {
    const lot = { commodity: "dy", form: "powder", assay: "a", gradePpm: 1, location: "l" };
    const of = { lot: "lot", holding: "h", owner: name, custodian: "c", beneficiary: "b" };
    const said = { at: "2026-04-01T00:00:00Z", by: name };
    const acts = [
      { kind: "open", id: "o", holding: "h", holds: "days", owner: name, ...said },
      { kind: "receive", id: "r", kilograms: "5", from: "f", ...lot, ...of, ...said },
    ].map((act) => trust(readAct(act, act.id)));
    await own.ledgers.append(ledger, acts);
  }
}

/** A priority list that one side proposes and the other has not approved yet. */
export async function proposeList(store: Store): Promise<void> {
  const made = await store.as(actorOf("ito")).proposals.make({
    ...{ kind: "priority_list", title: "t", parties: ["US", "JP"] },
    ...{
      content: { ...listOf("dysprosium", "terbium") } as Json,
      deadline: "2026-04-02T00:00:00Z",
    },
  });
  if (made.status !== "done") throw new Error(made.status);
  await store.as(actorOf("sato")).proposals.approve(made.value.id, made.value.contentHash);
}

import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import { openAnswerer } from "../../src/http/index.ts";
import type { RunQuestion } from "../../src/jobs/index.ts";
import { nodeEffects, run } from "../../src/operations/index.ts";
import { openTestServer, post } from "./server.ts";
import { openTeamStore } from "./team.ts";

test("cover of a ledger in the store is counted away from who serves, on what is in store now", async () => {
  const kept = await openTeamStore();
  const answerer = openAnswerer();
  const away: RunQuestion[] = [];
  const server = openTestServer({
    store: kept.store,
    answerer: {
      ...answerer,
      ask(question, ...rest) {
        away.push(question);
        return answerer.ask(question, ...rest);
      },
    },
  });
  onTestFinished(async () => {
    await server[Symbol.asyncDispose]();
    await answerer[Symbol.asyncDispose]();
    await kept[Symbol.asyncDispose]();
  });
  const act = async (of: object) => {
    const said = { by: LOCAL.memberId, holding: "h", ...of };
    const body = post({ journal: "store:joint", acts: said }, { "idempotency-key": randomUUID() });
    expect((await server.ask("/api/stockpile/post", body)).status).toBe(200);
  };
  const lot = {
    ...{ kind: "receive", commodity: "dy-oxide", form: "drums", assay: "a", gradePpm: 1 },
    ...{ location: "kobe", owner: "agency", custodian: "agency", beneficiary: "JP", from: "maker" },
  };
  const cover = async () =>
    (await server.ask("/api/stockpile/cover?journal=store:joint")).json() as Promise<{
      readonly rows: readonly { readonly kilograms: string; readonly days: number }[];
    }>;
  await act({ kind: "open", id: "open-h", holds: "days", owner: "agency" });
  await act({ ...lot, id: "r1", lot: "lot-1", kilograms: "500" });
  const before = await cover();
  expect(before.rows.map(({ kilograms }) => kilograms)).toEqual(["500"]);
  await act({ ...lot, id: "r2", lot: "lot-2", kilograms: "1000" });
  const after = await cover();
  // Three times the stock is three times the days.
  expect(after.rows[0]!.days / before.rows[0]!.days).toBeCloseTo(3, 9);
  expect(away.map(({ operation }) => operation)).toEqual(["stockpile cover", "stockpile cover"]);
  const workbench = { actor: LOCAL, store: kept.store.as(LOCAL) };
  const here = await run(
    "stockpile cover",
    { journal: "store:joint" },
    { ...nodeEffects(), workbench },
  );
  expect(here).toEqual({ status: "done", value: after });
  // The same stock is the same question: it is kept.
  expect(await cover()).toEqual(after);
  expect(away.length).toBe(2);
  const none = await server.ask("/api/stockpile/cover?journal=store:nobody");
  expect(none.status).toBe(404);
});

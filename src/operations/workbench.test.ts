import { expect, test } from "vitest";
import { z } from "zod";
import { LOCAL } from "../authority/index.ts";
import type { ScopedStore } from "../store/index.ts";
import { nodeEffects, type Operation, runLoaded } from "./index.ts";

/** An operation that changes the ledger, as far as its rules of access go. */
const posting: Operation = {
  input: z.object({}),
  output: z.string(),
  positional: [],
  examples: [],
  access: "post",
  needs: "workbench",
  run: async () => ({ status: "done", value: "posted" }),
};

const store = {} as ScopedStore;
const ask = (effects: object) =>
  runLoaded("posting", posting, {}, { ...nodeEffects(), ...effects });

test("what needs a store is refused without one, with the cure", async () => {
  expect(await ask({})).toMatchObject({
    status: "refused",
    says: expect.stringContaining("--data"),
  });
});

test("an asker needs a role that allows it, and a token no narrower", async () => {
  const custodian = { ...LOCAL, roles: ["custodian"] as const };
  expect((await ask({ workbench: { actor: custodian, store } })).status).toBe("done");
  for (const actor of [
    { ...LOCAL, roles: ["analyst"] as const },
    { ...custodian, via: "token" as const, scopes: ["read"] as const },
  ])
    expect(await ask({ workbench: { actor, store } })).toMatchObject({
      status: "refused",
      says: expect.stringContaining("post"),
    });
});

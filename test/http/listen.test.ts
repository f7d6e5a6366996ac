import { Hono } from "hono";
import { expect, test } from "vitest";
import type { Known } from "../../src/http/context.ts";
import { listen } from "../../src/http/index.ts";

const HERE = { host: "127.0.0.1", port: 0 };

async function listening(app: Hono<Known>) {
  const outcome = await listen(app, HERE);
  if (outcome.status !== "listening") throw new Error(outcome.status);
  return outcome.listening;
}

test("what is under way when a server stops is answered, and nothing new is taken", async () => {
  const app = new Hono<Known>();
  const entered = Promise.withResolvers<void>();
  const worked = Promise.withResolvers<void>();
  app.get("/", async (c) => {
    entered.resolve();
    await worked.promise;
    return c.text("done");
  });
  const server = await listening(app);
  const underWay = fetch(server.address);
  await entered.promise;
  const stopping = server[Symbol.asyncDispose]();
  await expect(fetch(server.address)).rejects.toThrow();
  worked.resolve();
  expect(await (await underWay).text()).toBe("done");
  await stopping;
});

test("a port that is taken, and an address of no machine here, are told apart", async () => {
  await using server = await listening(new Hono<Known>());
  const port = Number(new URL(server.address).port);
  expect(await listen(new Hono<Known>(), { ...HERE, port })).toEqual({ status: "taken" });
  expect(await listen(new Hono<Known>(), { host: "192.0.2.1", port: 0 })).toEqual({
    status: "no_such_host",
  });
});

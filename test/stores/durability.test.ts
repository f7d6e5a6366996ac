import { expect, test } from "vitest";
import { killWriters } from "../proof/killing.ts";
import { startThrowaway } from "../proof/throwaway.ts";
import { newSpot, POSTGRES } from "./places.ts";

const ROUNDS = 5;

test(`a writer on PGlite is killed ${ROUNDS} times: nothing that it acknowledged is lost`, async () => {
  const { place, remove } = await newSpot("pglite");
  const { acknowledged, found } = await killWriters(place, ROUNDS);
  expect(acknowledged).toBeGreaterThan(ROUNDS);
  expect(found).toBeGreaterThanOrEqual(acknowledged);
  await remove();
}, 180_000);

test.runIf(POSTGRES)(
  `a whole PostgreSQL is killed ${ROUNDS} times: nothing that was acknowledged is lost`,
  async () => {
    const postgres = startThrowaway();
    try {
      const { acknowledged, found } = await killWriters({ url: postgres.url }, ROUNDS, {
        kill: (writer) => {
          postgres.crash();
          writer.kill("SIGKILL");
        },
      });
      expect(acknowledged).toBeGreaterThan(ROUNDS);
      expect(found).toBeGreaterThanOrEqual(acknowledged);
    } finally {
      postgres.stop();
    }
  },
  180_000,
);

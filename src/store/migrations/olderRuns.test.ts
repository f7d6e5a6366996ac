import { expect, onTestFinished, test } from "vitest";
import { KINDS, newSpot } from "../../../test/stores/places.ts";
import { LOCAL } from "../../authority/index.ts";
import { databaseOn } from "../database/database.ts";
import { databaseFolder } from "../database/databaseFolder.ts";
import { linkPglite } from "../database/pglite.ts";
import { linkPostgres } from "../database/postgres.ts";
import { migrate } from "../migrate.ts";
import { storeOn } from "../store.ts";
import type { Migration } from "./migration.ts";
import { MIGRATIONS } from "./migrations.ts";
import { runFailures } from "./runFailures.ts";

const now = () => new Date("2026-04-01T00:00:00Z");

test.each(KINDS)("%s: what an older program kept of runs is told as it was", async (kind) => {
  const { place, remove } = await newSpot(kind);
  const link =
    "url" in place
      ? await linkPostgres(place.url)
      : await linkPglite(await databaseFolder(place.dataFolder));
  onTestFinished(async () => {
    await link.close();
    await remove();
  });
  const runsAfter = async (migrations: readonly Migration[]) => {
    const migrated = await migrate(link, migrations, now);
    if (migrated.status !== "migrated") throw new Error(migrated.says.en);
    const hold = { close: async () => {}, answerAt: async () => {} };
    return storeOn(databaseOn(link, migrated.key), { now }, hold).as(LOCAL).runs;
  };
  const before = await runsAfter(MIGRATIONS.slice(0, MIGRATIONS.indexOf(runFailures)));
  const question = {
    ...{ operation: "stress", input: {}, language: "en", edition: "e", code: "c" },
    scope: LOCAL.organisationId,
  };
  await before.ask("failed", question);
  await before.ask("waiting", question);
  await before.ask("done", question);
  const answer = { status: "done", value: { served: 0.5 } };
  await before.change("done", { status: "done", answer });
  // The column held any text then; this one is in quotation marks.
  await before.change("failed", { status: "failed", failure: "It was told to stop." as never });
  const after = await runsAfter(MIGRATIONS);
  const says = '"It was told to stop."';
  expect((await after.read("failed"))!.failure).toEqual({ code: "fault", says });
  expect((await after.read("waiting"))!.failure).toBe(undefined);
  // It was asked in one language, and is told so in both.
  expect(await after.answer("done")).toEqual({ en: answer, ja: answer });
  expect(await after.answer("waiting")).toBe(undefined);
});

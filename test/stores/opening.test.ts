import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import { openStore } from "../../src/store/index.ts";
import { KINDS, newSpot, openAt, POSTGRES, type Spot } from "./places.ts";

const spots: Spot[] = [];
const spotOf = async (kind: (typeof KINDS)[number]) => {
  const spot = await newSpot(kind);
  spots.push(spot);
  return spot;
};
afterAll(() => Promise.all(spots.map((spot) => spot.remove())));

const effects = { now: () => new Date() };

test(
  POSTGRES
    ? "both kinds of database are tried"
    : "PostgreSQL is left out here: COERCIVITY_TEST_POSTGRES names none (see .ci/postgres)",
  () => expect(KINDS).toContain("pglite"),
);

test("a data folder that is a file is named with the cure, in both languages", async () => {
  const { place } = await spotOf("pglite");
  if (!("dataFolder" in place)) throw new Error("a folder was asked for");
  const dataFolder = join(place.dataFolder, "a-file");
  await writeFile(dataFolder, "not a folder");
  const opening = await openStore({ dataFolder }, effects);
  expect(opening).toMatchObject({
    status: "unreachable",
    says: { en: expect.stringContaining("Name a folder."), ja: expect.stringContaining("--data") },
  });
});

test.each(KINDS)("%s: a store is made once, and holds what it was told", async (kind) => {
  const { place } = await spotOf(kind);
  const first = await openStore(place, effects);
  if (first.status !== "open") throw new Error(first.says.en);
  expect(first.migrated).toContain("001-foundations");
  const agency = {
    id: "meti",
    partyId: "JP",
    kind: "ministry",
    name: { en: "M", ja: "経" },
  } as const;
  expect(await first.store.as(LOCAL).organisations.add(agency)).toMatchObject({ status: "done" });
  await first.store.close();

  const second = await openStore(place, effects);
  if (second.status !== "open") throw new Error(second.says.en);
  expect(second.migrated).toEqual([]);
  expect(await second.store.as(LOCAL).organisations.list()).toContainEqual(agency);
  await second.store.close();
});

test("a folder is one process's alone, and says whose", async () => {
  const { place } = await spotOf("pglite");
  if (!("dataFolder" in place)) throw new Error("a folder");
  const store = await openAt(place);
  await store.answerAt("http://127.0.0.1:4600");
  const second = await openStore(place, effects);
  expect(second).toMatchObject({
    status: "in_use",
    by: { pid: process.pid, address: "http://127.0.0.1:4600" },
  });
  expect("says" in second && second.says.en).toContain("in use by the server at http://127.0.0.1");
  expect("says" in second && second.says.ja).toContain(`${process.pid}`);
  await store.close();
  await (await openAt(place)).close();
});

test("a lock whose owner crashed is taken over, though its number came again", async () => {
  const { place } = await spotOf("pglite");
  if (!("dataFolder" in place)) throw new Error("a folder");
  const { hostname } = await import("node:os");
  const left = { pid: process.pid, host: hostname(), born: "another-boot:1" };
  await writeFile(join(place.dataFolder, "store.lock"), JSON.stringify(left));
  await (await openAt(place)).close();
});

test.each([
  ["postgresql://keeper@127.0.0.1:1/none", "does not answer (ECONNREFUSED)"],
  ["mysql://keeper@127.0.0.1/none", "no address of a PostgreSQL"],
  ["nonsense", "no address of a PostgreSQL"],
])("%s is named, with its cure", async (url, says) => {
  const opening = await openStore({ url }, effects);
  expect(opening.status).toBe("unreachable");
  expect("says" in opening && opening.says.en).toContain(says);
});

test.runIf(POSTGRES)("a wrong password and a missing database are named", async () => {
  const wrong = new URL(POSTGRES!);
  wrong.password = "wrong";
  const refusal = await openStore({ url: wrong.href }, effects);
  expect("says" in refusal && refusal.says.en).toContain("refuses the login");
  const missing = new URL(POSTGRES!);
  missing.pathname = "/nowhere";
  const absence = await openStore({ url: missing.href }, effects);
  expect("says" in absence && absence.says.en).toContain('"nowhere" does not exist');
});

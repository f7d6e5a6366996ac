import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PageOfList, run } from "../../src/operations/index.ts";
import type { MomentKey, PageAsked, ScopedStore } from "../../src/store/index.ts";
import { actorOf, addPeople, type Opened, openNew, type PEOPLE } from "./opened.ts";
import { KINDS } from "./places.ts";

/** A list whatever its noun, its items by id alone. */
interface List {
  /** Adds an item. */
  add(store: ScopedStore, title: string): Promise<unknown>;
  /** Ids of a page, and of all. */
  page(store: ScopedStore, limit: number, after?: Seen): Promise<readonly Seen[]>;
}
type Seen = MomentKey;

/** More than any test adds. */
const ALL = 1000;

const momentOf = ({ madeAt, id }: { readonly madeAt: string; readonly id: string }): Seen => ({
  ...{ at: madeAt, id },
});
const question = { operation: "stress", input: {}, edition: "e", code: "c" };

const LISTS: Readonly<Record<string, List>> = {
  proposals: {
    add: (store, title) =>
      store.proposals.make({
        ...{ kind: "incident_decision", title, parties: ["US", "JP"] },
        ...{ content: { incident: "i", decision: "d" }, deadline: "2026-04-20T00:00:00Z" },
      }),
    page: async (store, limit, after) =>
      (await store.proposals.list(undefined, { limit, after })).map(momentOf),
  },
  incidents: {
    add: ({ incidents }, title) =>
      incidents.open({ title, origin: "observation", seen: "s", visibility: "organisation" }),
    page: async ({ incidents }, limit, after) =>
      (await incidents.list({ limit, after })).map(({ openedAt: at, id }) => ({ at, id })),
  },
  plans: {
    add: ({ plans }, title) =>
      plans.save({ title, scenario: "s", document: {}, visibility: "organisation" }),
    page: async ({ plans }, limit, after) => (await plans.list({ limit, after })).map(momentOf),
  },
  scenarios: {
    add: ({ scenarios }, title) =>
      scenarios.save({ id: title, title: { en: title }, text: title, visibility: "organisation" }),
    page: async ({ scenarios }, limit, after) =>
      (await scenarios.list({ limit, after: after?.id })).map(({ id }) => ({ at: "", id })),
  },
  runs: {
    add: ({ runs }, title) => runs.ask(title, { ...question, scope: "meti" }),
    page: async ({ runs }, limit, after) =>
      (await runs.list("meti", { limit, after })).map(momentOf),
  },
};

/** Walks a list to its end by pages; between two pages something happens. */
async function walk(
  page: (asked: PageAsked) => Promise<readonly Seen[]>,
  limit: number,
  meanwhile: (last: Seen) => Promise<unknown> = async () => {},
): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (let after: Seen | undefined; ; ) {
    const items = await page({ limit, after });
    expect(items.length).toBeLessThanOrEqual(limit);
    seen.push(...items);
    if (items.length < limit) return seen;
    after = items.at(-1)!;
    await meanwhile(after);
  }
}

describe.each(KINDS)("pages of lists on %s", (kind) => {
  let opened: Opened;
  const as = (name: keyof typeof PEOPLE) => opened.store.as(actorOf(name));

  beforeAll(async () => {
    opened = await openNew(kind);
    await addPeople(opened.store);
    // Five at one moment, three a minute later.
    for (const [minute, titles] of [
      ["00", ["d", "b", "e", "a", "c"]],
      ["01", ["h", "f", "g"]],
    ] as const) {
      opened.clock.set(`2026-04-01T00:${minute}:00Z`);
      for (const { add } of Object.values(LISTS))
        for (const title of titles) await add(as("ito"), title);
    }
  });
  afterAll(() => opened.close());

  test.each(Object.entries(LISTS))("of %s make up the whole, in one order", async (noun, list) => {
    const whole = await list.page(as("ito"), ALL);
    expect(whole).toHaveLength(8);
    if (noun !== "scenarios")
      expect(whole.map(({ at }) => at.slice(14, 16))).toEqual([
        ...["01", "01", "01"],
        ...["00", "00", "00", "00", "00"],
      ]);
    for (let limit = 1; limit <= 9; limit++) {
      const page = (asked: PageAsked) => list.page(as("ito"), asked.limit, asked.after);
      expect(await walk(page, limit)).toEqual(whole);
    }
  });

  test.each(Object.entries(LISTS))(
    "of %s show each old item once, whatever is added at the same moment meanwhile",
    async (_, list) => {
      const old = await list.page(as("ito"), ALL);
      let added = 0;
      const page = (asked: PageAsked) => list.page(as("ito"), asked.limit, asked.after);
      const seen = await walk(page, 2, async () => {
        // Names on both sides of those that are there; those of other nouns are by chance.
        if (added < 6) await list.add(as("ito"), `${["a", "z"][added % 2]}-${added++}`);
      });
      expect(added).toBeGreaterThanOrEqual(4);
      const ids = seen.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const wasThere = new Set(old.map(({ id }) => id));
      expect(ids.filter((id) => wasThere.has(id))).toEqual(old.map(({ id }) => id));
    },
  );

  test("of open proposals come from their operation, which says where the next begins", async () => {
    const workbench = { actor: actorOf("ito"), store: as("ito") };
    const ask = (page?: PageOfList) =>
      run("proposals list", { state: "open" }, { workbench, ...(page && { page }) });
    const whole = await ask();
    if (whole.status !== "done") throw new Error(whole.status);
    expect([whole.value.length >= 8, whole.next]).toEqual([true, undefined]);
    const seen = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await ask({ limit: 3, ...(cursor && { cursor }) });
      if (page.status !== "done") throw new Error(page.status);
      seen.push(...page.value);
      cursor = page.next!;
    }
    expect(seen).toEqual(whole.value);
    expect(await ask({ limit: 3, cursor: "bm93" })).toMatchObject({
      ...{ status: "bad_input", problems: [{ field: "cursor", value: "bm93" }] },
    });
  });

  test("go on after an item that has left the list meanwhile", async () => {
    const { proposals } = as("ito");
    const open = async (asked?: PageAsked) => (await proposals.list("open", asked)).map(momentOf);
    const before = await open();
    expect(before.length).toBeGreaterThanOrEqual(8);
    const seen = await walk(open, 3, ({ id }) => proposals.withdraw(id));
    expect(seen).toEqual(before);
    // The third, the sixth, … were withdrawn: keys, and no longer items.
    expect(await open()).toEqual(before.filter((_, place) => place % 3 !== 2));
  });

  test("are full for whoever may see only some of what lies between", async () => {
    const { incidents } = as("ito");
    for (let k = 0; k < 12; k++)
      await incidents.open({
        ...{ title: `${k}`, origin: "observation", seen: "s" },
        visibility: (["all", "organisation", "party"] as const)[k % 3]!,
      });
    const smith = as("smith");
    const page = (asked: PageAsked) => LISTS.incidents!.page(smith, asked.limit, asked.after);
    // 4 of the 12 are for all: one page of 3, one of 1; nothing of the organisation's own ones.
    expect(await page({ limit: 3 })).toHaveLength(3);
    const seen = await walk(page, 3);
    expect(seen).toEqual(
      (await smith.incidents.list()).map(({ openedAt: at, id }) => ({ at, id })),
    );
    expect(seen).toHaveLength(4);
    // A key of what is hidden from them leads no further than to what they may see.
    for (const after of await LISTS.incidents!.page(as("ito"), ALL))
      for (const { id } of await page({ limit: ALL, after }))
        expect(seen.map((each) => each.id)).toContain(id);
  });

  test("of runs are those of one organisation, full, and not those that many share", async () => {
    await as("ito").runs.ask("shared", { ...question, scope: "" });
    await as("smith").runs.ask("theirs", { ...question, scope: "dla" });
    const ids = async (name: keyof typeof PEOPLE, scope: string, limit = ALL) =>
      (await as(name).runs.list(scope, { limit })).map(({ id }) => id);
    expect(await ids("smith", "dla", 1)).toEqual(["theirs"]);
    expect(await ids("smith", "meti")).toEqual([]);
    expect(await ids("sato", "meti")).not.toContain("shared");
    expect(await ids("sato", "dla")).toEqual([]);
  });

  test("leave out none of the runs that have not ended, for those who work on them", async () => {
    const { runs } = opened.store;
    await runs.change("a", { status: "cancelled" });
    const open = (await runs.open()).map(({ id }) => id);
    expect(open).toEqual(expect.arrayContaining(["b", "c", "shared", "theirs"]));
    expect(open).not.toContain("a");
  });
});

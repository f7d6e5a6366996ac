import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ClaimedKey,
  LOST_SECONDS,
  Overtaken,
  type ScopedStore,
  Stale,
} from "../../src/store/index.ts";
import { actorOf, addPeople, type Opened, openNew } from "./opened.ts";
import { KINDS } from "./places.ts";

describe.each(KINDS)("keys of changes on %s", (kind) => {
  let opened: Opened;
  const sato = actorOf("sato");
  const keys = () => opened.store.as(sato).answers;
  const claim = async (key: string): Promise<ClaimedKey> => {
    const claimed = await keys().claim(key, "f");
    if (claimed.status !== "fresh") throw new Error(claimed.status);
    return claimed.claimed;
  };
  const statusOf = async (key: string) => (await keys().claim(key, "f")).status;
  const open = (title: string, claimed: ClaimedKey) =>
    opened.store.as(sato, claimed).incidents.open({
      ...{ title, origin: "observation", seen: "smoke", visibility: "all" },
    });
  const titles = async () =>
    (await opened.store.as(sato).incidents.list()).map(({ title }) => title);
  const pass = (seconds: number) =>
    opened.clock.set(new Date(opened.clock.now().getTime() + seconds * 1000).toISOString());

  beforeAll(async () => {
    opened = await openNew(kind);
    await addPeople(opened.store);
  });
  afterAll(() => opened.close());

  test("a process that ended before its change leaves the key to the next, soon", async () => {
    await claim("ended");
    expect(await statusOf("ended")).toBe("running");
    pass(LOST_SECONDS);
    const second = await claim("ended");
    await open("once", second);
    await keys().keep(second, { status: 200, body: "{}", headers: {} });
    expect([await statusOf("ended"), await titles()]).toEqual(["finished", ["once"]]);
  });

  test("a process that was overtaken while it ran changes nothing", async () => {
    const first = await claim("slow");
    pass(LOST_SECONDS);
    const second = await claim("slow");
    await expect(open("late", first)).rejects.toThrow(Overtaken);
    await open("in time", second);
    await keys().free(first);
    expect(await titles()).not.toContain("late");
    expect(await titles()).toContain("in time");
  });

  test("a process that ended after its change has made it: a repeat is told so, and makes nothing", async () => {
    await open("made", await claim("made"));
    expect(await statusOf("made")).toBe("running");
    pass(LOST_SECONDS);
    expect(await statusOf("made")).toBe("made");
    expect((await titles()).filter((title) => title === "made")).toHaveLength(1);
  });

  test("what a change saw is looked at within its transaction", async () => {
    const abe = actorOf("abe");
    const rename = async (key: string, name: string, was: string) => {
      const claimed = await opened.store.as(abe).answers.claim(key, "f");
      if (claimed.status !== "fresh") throw new Error(claimed.status);
      const isCurrent = async ({ members }: ScopedStore) =>
        (await members.find("sato"))?.name === was;
      const { members } = opened.store.as(abe, { ...claimed.claimed, isCurrent });
      return members.change("sato", { name });
    };
    await rename("first", "Sato A.", "sato of meti");
    await expect(rename("second", "Sato B.", "sato of meti")).rejects.toThrow(Stale);
    // Of many at once that saw the same, one is made.
    const races = await Promise.allSettled(
      ["C", "D", "E", "F"].map((one) => rename(one, `Sato ${one}.`, "Sato A.")),
    );
    expect(races.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("tries from one address are counted for every process, and forgotten", async () => {
    const [here, there] = [opened.store.gate, opened.other.gate];
    // 20 at once, then one in five seconds.
    for (let k = 0; k < 10; k++)
      expect([await here.tryFrom("192.0.2.7"), await there.tryFrom("192.0.2.7")]).toEqual([0, 0]);
    expect(await there.tryFrom("192.0.2.7")).toBe(5);
    expect(await here.tryFrom("192.0.2.8")).toBe(0);
    pass(5);
    expect([await here.tryFrom("192.0.2.7"), await here.tryFrom("192.0.2.7")]).toEqual([0, 5]);
    pass(101);
    await here.tryFrom("192.0.2.9");
    const remembered = await opened.database.own("read", (sql) =>
      sql.selectFrom("sign_in_tries").select("address").execute(),
    );
    expect(remembered).toHaveLength(1);
  });

  test("a member's open proposals have a limit", async () => {
    const { proposals } = opened.store.as(actorOf("ito"));
    const make = () =>
      proposals.make({
        ...{ kind: "incident_decision", title: "t", parties: ["US", "JP"] },
        content: { incident: "i", decision: "d" },
        deadline: new Date(opened.clock.now().getTime() + 3_600_000).toISOString(),
      });
    const made = [];
    for (let k = 0; k < 50; k++) made.push(await make());
    expect(new Set(made.map(({ status }) => status))).toEqual(new Set(["done"]));
    expect(await make()).toMatchObject({ status: "refused", refusal: "too_many_open" });
    const [first] = await proposals.list("open");
    await proposals.withdraw(first!.id);
    expect((await make()).status).toBe("done");
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import { FAILURES_MAX } from "../../src/store/index.ts";
import { hashPassword, isPassword } from "../../src/store/members/passwords.ts";
import { actorOf, addPeople, type Opened, openNew } from "./opened.ts";
import { KINDS } from "./places.ts";

const PASSWORD = "a long walk to the sea";

test("a hash is argon2id with its own salt and parameters, and holds for its password alone", async () => {
  const [one, other] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  expect(one).not.toBe(other);
  expect(await isPassword(PASSWORD, one)).toBe(true);
  expect(await isPassword(`${PASSWORD} `, one)).toBe(false);
});

describe.each(KINDS)("members on %s", (kind) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openNew(kind);
  });
  afterAll(() => opened.close());
  const gate = () => opened.store.gate;

  test("the first member of all is an administrator, made once, with a password of their own", async () => {
    const first = { id: "boss", name: "The first", organisationId: "meti", partyId: "JP" };
    expect(await gate().hasMembers()).toBe(false);
    expect(await gate().addFirst({ ...first, password: "password" })).toMatchObject({
      refusal: "weak_password",
    });
    expect(await gate().addFirst({ ...first, partyId: "XX", password: PASSWORD })).toMatchObject({
      refusal: "party_not_found",
    });
    const added = await gate().addFirst({ ...first, password: PASSWORD });
    expect(added).toMatchObject({ status: "done", value: { roles: ["administrator"] } });
    const again = await gate().addFirst({ ...first, id: "thief", password: PASSWORD });
    expect(again).toMatchObject({ refusal: "not_the_first" });
    expect(await gate().checkPassword("boss", PASSWORD)).toMatchObject({ status: "known" });
  });

  test("an administrator keeps the members of their own party, and no other's", async () => {
    await addPeople(opened.store);
    const { members } = opened.store.as(actorOf("abe"));
    const kato = { id: "kato", name: "Kato", organisationId: "meti", roles: ["viewer"] } as const;
    expect(await members.add(kato)).toMatchObject({ status: "done" });
    expect(await members.add(kato)).toMatchObject({ refusal: "id_taken" });
    expect(await members.add({ ...kato, id: "smith" })).toMatchObject({ refusal: "id_taken" });
    expect(await members.add({ ...kato, id: "k2", organisationId: "dla" })).toMatchObject({
      refusal: "not_yours",
    });
    expect(await members.change("smith", { isDisabled: true })).toMatchObject({
      refusal: "not_found",
    });
    expect((await members.list()).every(({ partyId }) => partyId === "JP")).toBe(true);
    const plain = opened.store.as(actorOf("sato")).members;
    expect(await plain.add({ ...kato, id: "k3" })).toMatchObject({ refusal: "not_yours" });
    expect(await plain.change("kato", { roles: ["auditor"] })).toMatchObject({
      refusal: "not_yours",
    });
    expect(await plain.setPassword("kato", PASSWORD)).toMatchObject({ refusal: "not_yours" });
    expect(await plain.setPassword("sato", PASSWORD)).toMatchObject({ status: "done" });
  });

  test("the last administrator of a party cannot be taken away", async () => {
    const { members } = opened.store.as(actorOf("adams"));
    expect(await members.change("adams", { isDisabled: true })).toMatchObject({
      refusal: "last_administrator",
    });
    expect(await members.change("adams", { roles: ["viewer"] })).toMatchObject({
      refusal: "last_administrator",
    });
    expect(await members.change("adams", { name: "Adams" })).toMatchObject({ status: "done" });
  });

  test("wrong passwords lock a member out for a while; a new password lets them in", async () => {
    await opened.store.as(LOCAL).members.setPassword("jones", PASSWORD);
    for (let k = 0; k < FAILURES_MAX; k++)
      expect((await gate().checkPassword("jones", "wrong")).status).toBe("unknown");
    expect(await gate().checkPassword("jones", PASSWORD)).toMatchObject({ status: "locked" });
    opened.clock.set("2026-04-01T00:06:00Z");
    expect((await gate().checkPassword("jones", PASSWORD)).status).toBe("known");
    for (let k = 0; k < FAILURES_MAX; k++) await gate().checkPassword("jones", "wrong");
    const jones = async (name: "adams" | "abe") =>
      (await opened.store.as(actorOf(name)).members.waysIn()).find(
        ({ memberId }) => memberId === "jones",
      );
    expect(await jones("abe")).toBeUndefined();
    expect(await opened.store.as(actorOf("jones")).members.waysIn()).toEqual([]);
    expect((await jones("adams"))?.lockedUntil).toBe("2026-04-01T00:11:00.000Z");
    await opened.store.as(actorOf("adams")).members.setPassword("jones", PASSWORD);
    expect(await jones("adams")).toMatchObject({ lockedUntil: undefined });
    expect((await gate().checkPassword("jones", PASSWORD)).status).toBe("known");
    expect((await gate().checkPassword("nobody", PASSWORD)).status).toBe("unknown");
    expect((await gate().checkPassword("smith", PASSWORD)).status).toBe("unknown");
  });

  test("a session holds until it is closed, idle too long, too old, or its member is disabled", async () => {
    const at = (time: string) => opened.clock.set(`2026-04-02T${time}Z`);
    const isOpen = async (secret: string) => (await gate().actorOfSession(secret)) !== undefined;
    at("00:00:00");
    const { secret, expiresAt } = await gate().openSession("sato");
    expect(expiresAt).toBe("2026-04-02T12:00:00.000Z");
    expect(await gate().actorOfSession(secret)).toEqual(actorOf("sato"));
    expect(await isOpen(`${secret}x`)).toBe(false);
    at("01:59:00");
    expect(await isOpen(secret)).toBe(true);
    at("03:58:00");
    expect(await isOpen(secret)).toBe(true);
    at("05:58:00");
    expect(await isOpen(secret)).toBe(false);

    const other = await gate().openSession("sato");
    await opened.store.as(actorOf("abe")).members.change("sato", { isDisabled: true });
    expect(await isOpen(other.secret)).toBe(false);
    await opened.store.as(actorOf("abe")).members.change("sato", { isDisabled: false });
    expect(await isOpen(other.secret)).toBe(true);
    await gate().closeSession(other.secret);
    expect(await isOpen(other.secret)).toBe(false);
    const third = await gate().openSession("sato");
    await opened.store.as(actorOf("sato")).members.setPassword("sato", `${PASSWORD} again`);
    expect(await isOpen(third.secret)).toBe(false);
  });

  test("a token is shown once, narrows its member, and ends when it is revoked or old", async () => {
    const { tokens } = opened.store.as(actorOf("mori"));
    const scopes = ["read", "run"] as const;
    const made = await tokens.make({ name: "nightly", scopes, days: 30 });
    if (made.status !== "done") throw new Error(made.refusal);
    const { secret, token } = made.value;
    expect(JSON.stringify(await tokens.list())).not.toContain(secret.slice(5));
    expect(await gate().actorOfToken(secret)).toEqual({ ...actorOf("mori"), via: "token", scopes });
    expect(await tokens.make({ name: "more", scopes: ["approve"], days: 1 })).toMatchObject({
      refusal: "more_than_you_may",
    });
    expect(await opened.store.as(actorOf("ueda")).tokens.revoke(token.id)).toMatchObject({
      refusal: "not_found",
    });
    const administrator = opened.store.as(actorOf("abe")).tokens;
    expect((await administrator.list()).map(({ id }) => id)).toContain(token.id);
    expect(await administrator.revoke(token.id)).toMatchObject({ status: "done" });
    expect(await gate().actorOfToken(secret)).toBeUndefined();

    const next = await tokens.make({ name: "short", scopes, days: 1 });
    if (next.status !== "done") throw new Error(next.refusal);
    opened.clock.set("2026-04-09T00:00:00Z");
    expect(await gate().actorOfToken(next.value.secret)).toBeUndefined();
  });

  test("everything that was done is in the log, and each reads what is theirs", async () => {
    const read = async (name: "abe" | "adams") =>
      (await opened.store.as(actorOf(name)).log.list({ limit: 500 })).map(
        ({ action, subject }) => `${action} ${subject}`,
      );
    const [jp, us] = [await read("abe"), await read("adams")];
    expect(jp).toContain("members set-password sato");
    expect(us).not.toContain("members set-password sato");
    expect(us).toContain("members change adams");
    expect(jp).not.toContain("members change adams");
    expect(us.concat(jp).some((line) => line.startsWith("tokens revoke"))).toBe(true);
    const { log } = opened.store.as(actorOf("abe"));
    const atTheMachine = async (name: "abe" | "adams") =>
      (await opened.store.as(actorOf(name)).log.list({ limit: 500, memberId: LOCAL.memberId }))
        .filter(({ action }) => action.startsWith("members "))
        .map(({ action, subject }) => `${action} ${subject}`);
    expect(await atTheMachine("adams")).toContain("members add smith");
    expect(await atTheMachine("adams")).toContain("members set-password jones");
    expect(await atTheMachine("adams")).not.toContain("members add sato");
    expect(await atTheMachine("abe")).toContain("members add sato");
    expect(await atTheMachine("abe")).not.toContain("members add smith");
    const whole = await log.list({ limit: 500 });
    const since = "2026-04-02T00:00:00Z";
    const found = await log.list({ limit: 500, memberId: "abe", action: "members", since });
    expect(found.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      ...["members change sato", "members change sato"],
    ]);
    expect(await log.list({ limit: 500, until: since })).toEqual(
      whole.filter(({ at }) => at < since),
    );
    const [latest] = await opened.store.as(actorOf("abe")).log.list({ limit: 1 });
    const earlier = await opened.store
      .as(actorOf("abe"))
      .log.list({ limit: 2, before: latest!.sequence });
    expect(earlier.every(({ sequence }) => sequence < latest!.sequence)).toBe(true);
  });
});

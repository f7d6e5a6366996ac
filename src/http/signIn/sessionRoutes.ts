import type { Hono } from "hono";
import { z } from "zod";
import { PASSWORD_CHARACTERS_MAX, passwordFault } from "../../authority/index.ts";
import { type Answer, checkInput } from "../../operations/index.ts";
import type { Member } from "../../store/index.ts";
import { readBody } from "../ask/readBody.ts";
import type { Asked, Known } from "../context.ts";
import { sendFailure, sendJson, sendProblem } from "../reply/reply.ts";
import { countAttempts } from "./attempts.ts";
import { addElsewhereRoutes, ELSEWHERE } from "./elsewhereRoutes.ts";
import type { Gate } from "./gate.ts";
import type { sessionCookie } from "./sessionCookie.ts";
import type { TeamParts } from "./teamGate.ts";
import { tellSession } from "./tellSession.ts";

/** Longest name and password that are looked at; hashing takes its time from the length. */
const word = z.string().min(1).max(PASSWORD_CHARACTERS_MAX);

const NAMED = z.object({ name: word, password: word });
const ID = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,60}$/, "Write 2 to 61 of a-z, 0-9 and . _ @ -.");
const FIRST = z.object({
  code: word,
  name: ID,
  password: word,
  party: z.string().min(1).max(20),
  organisation: ID.default("administration"),
});
const PASSWORDS = z.object({ password: word, newPassword: word });

/** The body of a request by a schema, or the answer that says what is wrong with it. */
async function readForm<T>(c: Asked, schema: z.ZodObject): Promise<Answer<T> | Response> {
  const body = await readBody(c);
  if (!body.ok) return sendProblem(c, body.problem);
  const checked = checkInput("session", { input: schema }, body.value) as Answer<T>;
  if (checked.status !== "bad_input") return checked;
  // What was written may be a password: it is not said back.
  return { ...checked, problems: checked.problems.map((problem) => ({ ...problem, value: "" })) };
}

/** The addresses of sign-in by name and password. */
export function addSessionRoutes(
  app: Hono<Known>,
  gate: Gate,
  cookie: ReturnType<typeof sessionCookie>,
  { store, now, firstCode, publicAddress, elsewhere, tell: tellKeeper }: TeamParts,
): void {
  const attempts = countAttempts();
  const nowMs = () => now().getTime();

  const nameOf = async (c: Asked) => {
    const { actor } = c.var;
    return actor && (await store.as(actor).members.find(actor.memberId))?.name;
  };
  const tell = async (c: Asked) =>
    sendJson(
      c,
      tellSession(
        gate.mode,
        c.var.actor,
        await nameOf(c),
        firstCode !== undefined && !(await store.gate.hasMembers()),
        elsewhere && ELSEWHERE,
      ),
    );

  /** Opens a session for a member and tells it. */
  async function open(c: Asked, member: Member): Promise<Response> {
    const { secret, expiresAt } = await store.gate.openSession(member.id);
    cookie.write(c, secret, new Date(expiresAt));
    gate.forget();
    const { id: memberId, partyId, organisationId, roles } = member;
    const actor = { memberId, partyId, organisationId, roles, via: "session" as const };
    return sendJson(c, tellSession(gate.mode, actor, member.name, false));
  }

  const tooMany = (c: Asked, seconds: number) =>
    sendProblem(c, "too_many_failures", {}, { "Retry-After": String(seconds) });

  /** Whether a name and a password belong together; the same delays whether or not anybody has the name. */
  async function check(c: Asked, name: string, password: string): Promise<Member | Response> {
    const wait =
      attempts.waitSeconds(name, nowMs()) || (await store.gate.tryFrom(gate.addressOf(c)));
    if (wait > 0) return tooMany(c, wait);
    const found = await store.gate.checkPassword(name, password);
    if (found.status === "known") {
      attempts.succeed(name);
      return found.member;
    }
    // A lock that another process put on must not tell, by its haste, that the name is somebody's.
    if (found.status === "locked") await store.gate.checkPassword("", password);
    attempts.fail(name, nowMs());
    return sendProblem(c, "wrong_credentials");
  }

  if (elsewhere !== undefined)
    addElsewhereRoutes(app, {
      ...{ elsewhere, store, open, isSecure: gate.isSecure, tell: tellKeeper },
      originOf: (c) => publicAddress?.origin ?? new URL(c.req.url).origin,
    });
  app.get("/api/session", tell);
  app.post("/api/session", async (c) => {
    const form = await readForm<z.output<typeof NAMED>>(c, NAMED);
    if (form instanceof Response) return form;
    if (form.status !== "done") return sendFailure(c, form);
    const member = await check(c, form.value.name, form.value.password);
    return member instanceof Response ? member : open(c, member);
  });
  app.delete("/api/session", async (c) => {
    const secret = cookie.read(c);
    if (secret !== undefined) await store.gate.closeSession(secret);
    cookie.clear(c);
    gate.forget();
    return sendJson(c, tellSession(gate.mode, undefined, undefined, false));
  });
  app.post("/api/session/first", async (c) => {
    const wait = await store.gate.tryFrom(gate.addressOf(c));
    if (wait > 0) return tooMany(c, wait);
    const form = await readForm<z.output<typeof FIRST>>(c, FIRST);
    if (form instanceof Response) return form;
    if (form.status !== "done") return sendFailure(c, form);
    const { code, name: id, password, party: partyId, organisation: organisationId } = form.value;
    if (!firstCode?.matches(code, nowMs())) return sendProblem(c, "wrong_credentials");
    const first = { id, name: id, password, partyId, organisationId };
    const made = await store.gate.addFirst(first);
    if (made.status === "done") return open(c, made.value);
    if (made.refusal === "not_the_first")
      return sendProblem(c, "refused", { detail: made.refusal });
    const fault = passwordFault(password, [id]);
    const [field, says] = {
      weak_password: ["password", fault?.[c.var.language] ?? ""],
      party_not_found: ["party", "Write US or JP."],
      organisation_taken: ["organisation", "Choose an id that is no party's."],
    }[made.refusal] as [string, string];
    return sendFailure(c, {
      status: "bad_input",
      problems: [{ where: "session", field, value: "", says }],
    });
  });
  app.post("/api/session/password", async (c) => {
    const { actor } = c.var;
    if (actor?.via !== "session") return sendProblem(c, "not_signed_in");
    const form = await readForm<z.output<typeof PASSWORDS>>(c, PASSWORDS);
    if (form instanceof Response) return form;
    if (form.status !== "done") return sendFailure(c, form);
    const { password, newPassword } = form.value;
    const member = await check(c, actor.memberId, password);
    if (member instanceof Response) return member;
    const set = await store.as(actor).members.setPassword(member.id, newPassword);
    if (set.status === "done") return open(c, member);
    const says = passwordFault(newPassword, [member.id, member.name])?.[c.var.language] ?? "";
    return sendFailure(c, {
      status: "bad_input",
      problems: [{ where: "session", field: "newPassword", value: "", says }],
    });
  });
}

import { type Actor, LOCAL } from "../../src/authority/index.ts";
import { makeFirstCode, type Parts, type TeamParts, teamGate } from "../../src/http/index.ts";
import type { Name } from "../../src/model/index.ts";
import type { Store } from "../../src/store/index.ts";
import { openNew } from "../stores/opened.ts";
import { openTestServer, post, type TestServer } from "./server.ts";

/** The password of every member of the tests who has one. */
export const PASSWORD = "a sentence that nobody guesses";

/** A store on a clock that tests can move. */
export interface TeamStore extends AsyncDisposable {
  readonly store: Store;
  now(): Date;
  /** Lets time pass, minutes. */
  pass(minutes: number): void;
  /** Gives members the password of the tests. */
  givePassword(...members: string[]): Promise<void>;
}

/** Opens a fresh store. */
export async function openTeamStore(): Promise<TeamStore> {
  const { store, clock, close } = await openNew("pglite");
  return {
    store,
    now: clock.now,
    pass: (minutes) => clock.set(new Date(clock.now().getTime() + minutes * 60_000).toISOString()),
    async givePassword(...members) {
      for (const id of members) {
        const set = await store.as(LOCAL).members.setPassword(id, PASSWORD);
        if (set.status !== "done") throw new Error(`${id}: ${set.refusal}`);
      }
    },
    [Symbol.asyncDispose]: close,
  };
}

/** A member as someone who asks. */
export const actorOfMember = (
  memberId: string,
  partyId: string,
  organisationId: string,
): Actor => ({
  ...{ memberId, partyId, organisationId },
  ...{ roles: [], via: "session" },
});

/** A team's server. */
export interface Team extends TestServer {
  /** Code of the first administrator. */
  readonly code: string;
  /** What whoever keeps the server was told. */
  readonly told: readonly string[];
  /** Signs in; gives the headers of whoever is signed in. */
  signIn(name: string, password?: string): Promise<Record<string, string>>;
}

/** The session's cookie as an answer sets it, without what is said of it. */
export const cookieOf = (response: Response): string =>
  response.headers.getSetCookie().map((one) => one.split(";")[0])[0] ?? "";

/** Serves a team from a store. Servers on one store know nothing of each other but by it. */
export function serveTeam(
  { store, now }: Pick<TeamStore, "store" | "now">,
  changes: Partial<TeamParts> = {},
  parts: Partial<Parts> = {},
): Team {
  const firstCode = makeFirstCode(now().getTime());
  const told: string[] = [];
  const tell = (line: Name) => void told.push(line.en);
  const gate = teamGate({ store, now, tell, publicAddress: undefined, firstCode, ...changes });
  const server = openTestServer({ gate, store, now, ...parts });
  return {
    ...{ ...server, told },
    code: firstCode.code,
    async signIn(name, password = PASSWORD) {
      const response = await server.ask("/api/session", post({ name, password }));
      if (response.status !== 200) throw new Error(await response.text());
      return { cookie: cookieOf(response) };
    },
  };
}

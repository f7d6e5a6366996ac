import type { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Member, Store } from "../../store/index.ts";
import type { Asked, Known } from "../context.ts";
import { sendProblem } from "../reply/reply.ts";
import type { Elsewhere, Errand } from "./elsewhere.ts";

/** Where a browser begins to sign in by a provider. */
export const ELSEWHERE = "/api/session/oidc";

/** Where the provider sends it back to. */
const RETURN = `${ELSEWHERE}/callback`;

/** A person has this long at the provider, s. */
const ERRAND_S = 600;

const encode = (errand: Errand): string => [errand.state, errand.nonce, errand.verifier].join(".");

function decode(text: string | undefined): Errand | undefined {
  const [state, nonce, verifier] = text?.split(".") ?? [];
  return state && nonce && verifier ? { state, nonce, verifier } : undefined;
}

/** What the addresses of sign-in by a provider stand on. */
export interface ElsewhereParts {
  readonly elsewhere: Elsewhere;
  readonly store: Store;
  /** Address of this server for browsers, without a path. */
  originOf(c: Asked): string;
  readonly isSecure: boolean;
  /** Opens a session for a member and sets its cookie. */
  open(c: Asked, member: Member): Promise<unknown>;
}

/** The addresses of sign-in by a provider. A browser comes to them by links, so they lead to pages. */
export function addElsewhereRoutes(app: Hono<Known>, parts: ElsewhereParts): void {
  const { elsewhere, store, originOf, isSecure, open } = parts;
  const name = `${isSecure ? "__Host-" : ""}coercivity_errand`;
  // Lax, not Strict: the browser comes back from another site, by a link.
  const about = { path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure } as const;

  app.get(ELSEWHERE, async (c) => {
    try {
      const { url, errand } = await elsewhere.begin(`${originOf(c)}${RETURN}`);
      setCookie(c, name, encode(errand), { ...about, maxAge: ERRAND_S });
      return c.redirect(url.href);
    } catch {
      return sendProblem(c, "no_provider");
    }
  });
  app.get(RETURN, async (c) => {
    const errand = decode(getCookie(c, name));
    deleteCookie(c, name, about);
    const answer = new URL(c.req.url);
    const identity =
      errand && (await elsewhere.finish(new URL(RETURN + answer.search, originOf(c)), errand));
    const member = identity && (await store.gate.memberOfIdentity(identity));
    if (!member) return c.redirect("/problems/no_member");
    await open(c, member);
    return c.redirect("/");
  });
}

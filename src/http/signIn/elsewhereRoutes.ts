import type { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Name } from "../../model/index.ts";
import type { Member, Store } from "../../store/index.ts";
import type { Asked, Known } from "../context.ts";
import { sendProblem } from "../reply/reply.ts";
import { type Elsewhere, type Errand, sayFault, type Vouching } from "./elsewhere.ts";

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
  /** Tells whoever keeps the server why somebody was not let in: browsers are not told. */
  tell(line: Name): void;
  /** Opens a session for a member and sets its cookie. */
  open(c: Asked, member: Member): Promise<unknown>;
}

const NO_ERRAND: Vouching = {
  status: "not_vouched",
  why: "It was begun in another browser, or more than ten minutes ago.",
};

const sayUnknown = (identity: string): Name => ({
  en: `Nobody has the identity ${identity}. To let them in: coercivity members add <id> … --identity '${identity}'`,
  ja: `識別子 ${identity} の利用者はいない。認めるには: coercivity members add <id> … --identity '${identity}'`,
});

const sayUnvouched = (why: string): Name => ({
  en: `A sign-in by the provider failed: ${why}`,
  ja: `外部サインインに失敗した: ${why}`,
});

/** The addresses of sign-in by a provider. A browser comes to them by links, so they lead to pages. */
export function addElsewhereRoutes(app: Hono<Known>, parts: ElsewhereParts): void {
  const { elsewhere, store, originOf, isSecure, tell, open } = parts;
  const name = `${isSecure ? "__Host-" : ""}coercivity_errand`;
  // Lax, not Strict: the browser comes back from another site, by a link.
  const about = { path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure } as const;

  app.get(ELSEWHERE, async (c) => {
    try {
      const { url, errand } = await elsewhere.begin(`${originOf(c)}${RETURN}`);
      setCookie(c, name, encode(errand), { ...about, maxAge: ERRAND_S });
      return c.redirect(url.href);
    } catch (error) {
      tell(sayUnvouched(sayFault(error)));
      return sendProblem(c, "no_provider");
    }
  });
  app.get(RETURN, async (c) => {
    const errand = decode(getCookie(c, name));
    deleteCookie(c, name, about);
    const answer = new URL(c.req.url);
    const back = new URL(RETURN + answer.search, originOf(c));
    const vouching = errand ? await elsewhere.finish(back, errand) : NO_ERRAND;
    if (vouching.status === "not_vouched") {
      tell(sayUnvouched(vouching.why));
      return c.redirect("/problems/not_vouched");
    }
    const member = await store.gate.memberOfIdentity(vouching.identity);
    if (!member) {
      tell(sayUnknown(vouching.identity));
      return c.redirect("/problems/no_member");
    }
    await open(c, member);
    return c.redirect("/");
  });
}

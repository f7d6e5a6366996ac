import type { Name } from "../../model/index.ts";
import type { Store } from "../../store/index.ts";
import { addressBehindProxy, addressOfPeer } from "../guard/asker.ts";
import { isLoopbackHost } from "../guard/host.ts";
import { bearerOf } from "./bearer.ts";
import type { Elsewhere } from "./elsewhere.ts";
import type { FirstCode } from "./firstCode.ts";
import type { Gate } from "./gate.ts";
import { rememberActors } from "./recentActors.ts";
import { sessionCookie } from "./sessionCookie.ts";
import { addSessionRoutes } from "./sessionRoutes.ts";

/** What the gate of a team stands on. */
export interface TeamParts {
  readonly store: Store;
  now(): Date;
  /** Address at which browsers reach the server through a proxy that ends TLS, as `https://a.example`. */
  readonly publicAddress: URL | undefined;
  /** Provider of sign-in that members may come by, beside passwords. */
  readonly elsewhere?: Elsewhere | undefined;
  /** Tells whoever keeps the server of what it refused at sign-in by a provider. */
  tell(line: Name): void;
  /** The code of the first administrator, where there are no members yet. */
  readonly firstCode: FirstCode | undefined;
}

/** Members sign in; programs come with tokens. */
export function teamGate(parts: TeamParts): Gate {
  const { store, publicAddress } = parts;
  const isSecure = publicAddress?.protocol === "https:";
  const cookie = sessionCookie(isSecure);
  const actors = rememberActors(() => parts.now().getTime());
  const gate: Gate = {
    mode: "team",
    isSecure,
    isOwnHost: (host) =>
      publicAddress === undefined ? isLoopbackHost(host) : host === publicAddress.host,
    addressOf: publicAddress === undefined ? addressOfPeer : addressBehindProxy,
    async identify(c) {
      if (c.req.header("authorization") !== undefined) {
        const token = bearerOf(c);
        return token === undefined
          ? undefined
          : actors.find(token, () => store.gate.actorOfToken(token));
      }
      const secret = cookie.read(c);
      return secret === undefined
        ? undefined
        : actors.find(secret, () => store.gate.actorOfSession(secret));
    },
    forget: actors.forget,
    addRoutes: (app) => addSessionRoutes(app, gate, cookie, parts),
  };
  return gate;
}

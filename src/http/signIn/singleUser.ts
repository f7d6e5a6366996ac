import { LOCAL } from "../../authority/index.ts";
import { addressOfPeer } from "../guard/asker.ts";
import { isLoopbackHost } from "../guard/host.ts";
import { sendJson, sendProblem } from "../reply/reply.ts";
import type { Gate } from "./gate.ts";
import { tellSession } from "./tellSession.ts";

/**
 * One person at one machine: whoever reaches loopback is in, and nobody else can. Only under a name of
 * this machine, so that no page elsewhere can pass for it.
 */
export const singleUserGate = (): Gate => ({
  mode: "single-user",
  isOwnHost: isLoopbackHost,
  isSecure: false,
  addressOf: addressOfPeer,
  identify: async () => LOCAL,
  forget: () => {},
  addRoutes(app) {
    app.get("/api/session", (c) => {
      const name = { en: "You", ja: "あなた" }[c.var.language];
      return sendJson(c, tellSession("single-user", LOCAL, name, false, null, c.var.hasStore));
    });
    app.on(["POST", "DELETE"], ["/api/session", "/api/session/*"], (c) => {
      const detail = {
        en: "One person uses this server: there is nothing to sign in to or out of.",
        ja: "このサーバーは一人用なので、サインイン・サインアウトはない。",
      };
      return sendProblem(c, "refused", { detail: detail[c.var.language] });
    });
  },
});

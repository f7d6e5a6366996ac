import { LOCAL, permissionsOf } from "../../authority/index.ts";
import { isLoopbackHost } from "../guard/host.ts";
import { sendJson, sendProblem } from "../reply/reply.ts";
import type { Gate } from "./gate.ts";

/**
 * One person at one machine: whoever reaches loopback is in, and nobody else can. Only under a name of
 * this machine, so that no page elsewhere can pass for it.
 */
export const singleUserGate = (): Gate => ({
  mode: "single-user",
  isOwnHost: isLoopbackHost,
  identify: async () => LOCAL,
  addRoutes(app) {
    app.get("/api/session", (c) => {
      const { memberId, partyId, organisationId, roles } = LOCAL;
      return sendJson(c, {
        mode: "single-user",
        member: { id: memberId, name: { en: "You", ja: "あなた" }[c.var.language] },
        party: partyId,
        organisation: organisationId,
        roles,
        permissions: permissionsOf(LOCAL),
        needsAdministrator: false,
      });
    });
    app.on(["POST", "DELETE"], "/api/session", (c) =>
      sendProblem(c, "refused", {
        detail: {
          en: "One person uses this server: there is nothing to sign in to or out of.",
          ja: "このサーバーは一人用なので、サインイン・サインアウトはない。",
        }[c.var.language],
      }),
    );
  },
});

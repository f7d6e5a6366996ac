import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Asked } from "../context.ts";

const NAME = "coercivity_session";

/**
 * The cookie that holds a session's secret: for this server alone, out of reach of scripts, never sent
 * along from another site. Behind TLS it is bound to the host as well (`__Host-`).
 */
export function sessionCookie(isSecure: boolean) {
  const name = isSecure ? `__Host-${NAME}` : NAME;
  const about = { path: "/", httpOnly: true, sameSite: "Strict", secure: isSecure } as const;
  return {
    read: (c: Asked): string | undefined => getCookie(c, name),
    write: (c: Asked, secret: string, expires: Date) =>
      setCookie(c, name, secret, { ...about, expires }),
    clear: (c: Asked) => void deleteCookie(c, name, about),
  };
}

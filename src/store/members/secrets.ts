import { randomBytes } from "node:crypto";
import { sha256 } from "../chain.ts";

const SECRET_BYTES = 32;

/**
 * A new secret and the hash to keep of it. It has 256 random bits, so that one plain SHA-256 is as hard to
 * turn round as it could be.
 */
export function makeSecret(kind: "session" | "token") {
  const secret = `cv${kind[0]}_${randomBytes(SECRET_BYTES).toString("base64url")}`;
  return { secret, hash: sha256(secret) };
}

import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

/**
 * Argon2id (RFC 9106) with 46 MiB, one pass and one lane: the first of the choices of equal strength in
 * OWASP's Password Storage Cheat Sheet. A hash carries its own parameters, so that these can be raised.
 */
const MEMORY_KIB = 47_104;
const PASSES = 1;
const LANES = 1;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

const derive = promisify(argon2);

interface Parameters {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

const tagOf = (password: string, nonce: Buffer, parameters: Parameters): Promise<Buffer> =>
  derive("argon2id", {
    message: password.normalize("NFKC"),
    nonce,
    tagLength: TAG_BYTES,
    ...parameters,
  });

/** The hash of a password, in the PHC string format with its salt and parameters. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const parameters = { memory: MEMORY_KIB, passes: PASSES, parallelism: LANES };
  const tag = await tagOf(password, salt, parameters);
  const said = `m=${MEMORY_KIB},t=${PASSES},p=${LANES}`;
  return `$argon2id$v=19$${said}$${unpadded(salt)}$${unpadded(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether a password is the one of a hash. Takes as long for a wrong one as for the right one. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = PHC.exec(hash) ?? [];
  if (tag === undefined) throw new Error("This is no hash of a password.");
  const parameters = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  };
  const found = await tagOf(password, Buffer.from(salt!, "base64"), parameters);
  const expected = Buffer.from(tag, "base64");
  return found.length === expected.length && timingSafeEqual(found, expected);
}

const unpadded = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");

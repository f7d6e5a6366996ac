const utf8 = new TextEncoder();

/**
 * Whether a line of the log ends in the SHA-256 of what stands before it, counted here and not by the
 * server; undefined where the browser does not count hashes (a page without TLS from another machine).
 */
export async function isSealed(line: string): Promise<boolean | undefined> {
  const { subtle } = globalThis.crypto;
  if (subtle === undefined) return undefined;
  const end = line.lastIndexOf(',"hash":"');
  const digest = new Uint8Array(await subtle.digest("SHA-256", utf8.encode(line.slice(0, end))));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return line.slice(end) === `,"hash":"${hash}"}`;
}

/** Methods that change nothing. */
const SAFE = ["GET", "HEAD", "OPTIONS"];

/** What of a request tells where it comes from. */
export interface Whence {
  readonly method: string;
  readonly header: (name: string) => string | undefined;
}

/** The place that the server is at for browsers: what `Host` says, under the scheme of the outside. */
const isSamePlace = (origin: string, host: string | undefined): boolean => {
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
};

/**
 * Whether a request may come from a page of another site. A browser says so itself (`Sec-Fetch-Site`,
 * `Origin`); and a change must have something that no form of another site can send: a JSON body, an
 * Idempotency-Key, or a method other than POST.
 */
export function isForeign({ method, header }: Whence): boolean {
  const site = header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  if (SAFE.includes(method)) return false;
  const origin = header("origin");
  if (origin !== undefined && !isSamePlace(origin, header("host"))) return true;
  const [type = ""] = (header("content-type") ?? "").split(";");
  const isPlain = method === "POST" && type.trim().toLowerCase() !== "application/json";
  return isPlain && header("idempotency-key") === undefined;
}

import { type Answer, badField } from "../../operations/index.ts";
import type { Asked } from "../context.ts";
import { sendJson } from "./reply.ts";

/** Items on a page where nobody says how many. */
const LIMIT_DEFAULT = 50;

/** Most items on a page. */
export const LIMIT_MAX = 500;

/** Which page of a list is asked for. */
export interface PageAsked {
  readonly limit: number;
  /** Key of the last item of the page before. */
  readonly after: string | undefined;
}

const encode = (key: string): string => Buffer.from(key).toString("base64url");

/** The page that a request asks for by `limit` and `cursor`. */
export function readPage(c: Asked): Answer<PageAsked> {
  const { limit = String(LIMIT_DEFAULT), cursor } = c.req.query();
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > LIMIT_MAX)
    return badField("page", "limit", limit, `Write 1 to ${LIMIT_MAX}.`);
  if (cursor === undefined)
    return { status: "done", value: { limit: Number(limit), after: undefined } };
  const after = Buffer.from(cursor, "base64url").toString();
  if (after === "" || encode(after) !== cursor)
    return badField("page", "cursor", cursor, "Use the cursor of the page before as it was given.");
  return { status: "done", value: { limit: Number(limit), after } };
}

/**
 * Sends one page of a list that is sorted by falling keys; `next` leads to the page after, in the body
 * and as a link, and is null on the last.
 */
export function sendPage<T>(
  c: Asked,
  items: readonly T[],
  keyOf: (item: T) => string,
  { limit, after }: PageAsked,
): Response {
  const left = after === undefined ? items : items.filter((item) => keyOf(item) < after);
  const page = left.slice(0, limit);
  const next = left.length > limit ? encode(keyOf(page.at(-1)!)) : null;
  if (next !== null) c.header("Link", `<${c.req.path}?limit=${limit}&cursor=${next}>; rel="next"`);
  return sendJson(c, { items: page, next });
}

/** What an item of an answer is known by from page to page: its id, or else its place. */
const keyAt = (item: unknown, place: number): string =>
  typeof item === "object" && item !== null && "id" in item ? String(item.id) : String(place);

/** A page of an answer that is a list, in the operation's own order; the page after is at `Link`. */
export function pageOf(
  c: Asked,
  items: readonly unknown[],
  { limit, after }: PageAsked,
): readonly unknown[] {
  const keys = items.map(keyAt);
  const start = after === undefined ? 0 : keys.indexOf(after) + 1;
  if (after !== undefined && start === 0) return [];
  const page = items.slice(start, start + limit);
  if (start + limit < items.length) {
    const next = new URL(c.req.url);
    next.searchParams.set("cursor", encode(keys[start + limit - 1]!));
    c.header("Link", `<${next.pathname}${next.search}>; rel="next"`);
  }
  return page;
}

import {
  type Answer,
  badCursor,
  badField,
  type ListPlace,
  type PageOfList,
} from "../../operations/index.ts";
import { byId } from "../../store/index.ts";
import type { Asked } from "../context.ts";

/** Items on a page where nobody says how many. */
const LIMIT_DEFAULT = 50;

/** Most items on a page. */
export const LIMIT_MAX = 500;

/** Whether a request asks for a page, and not for all. */
export const asksForPage = (c: Asked): boolean =>
  c.req.query("limit") !== undefined || c.req.query("cursor") !== undefined;

/** The page that a request asks for by `limit` and `cursor`. */
export function readPage(c: Asked): Answer<PageOfList> {
  const { limit = String(LIMIT_DEFAULT), cursor } = c.req.query();
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > LIMIT_MAX)
    return badField("page", "limit", limit, `Write 1 to ${LIMIT_MAX}.`);
  if (cursor !== undefined && byId.read(cursor) === undefined) return badCursor(cursor);
  return { status: "done", value: { limit: Number(limit), cursor } };
}

/** Says where the page after is, at the request's own address. */
export function linkNext(c: Asked, next: string | null): void {
  if (next === null) return;
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set("cursor", next);
  c.header("Link", `<${pathname}?${searchParams}>; rel="next"`);
}

/** What an item of an answer is known by from page to page: its id, or else its place. */
const keyAt = (item: unknown, place: number): string =>
  typeof item === "object" && item !== null && "id" in item ? String(item.id) : String(place);

/** The answer with a page of its list in the place of all, and the cursor of the page after. */
export function pageIn(
  answer: unknown,
  place: ListPlace,
  asked: PageOfList,
): { readonly some: unknown; readonly next: string | null } {
  if (place.is === "whole") {
    const { page, next } = pageOf(answer as readonly unknown[], asked);
    return { some: page, next };
  }
  const whole = answer as Readonly<Record<string, unknown>>;
  const { page, next } = pageOf(whole[place.field] as readonly unknown[], asked);
  return { some: { ...whole, [place.field]: page }, next };
}

/** A page of a whole list, in its own order, and the cursor of the next. */
function pageOf(
  items: readonly unknown[],
  { limit, cursor }: PageOfList,
): { readonly page: readonly unknown[]; readonly next: string | null } {
  const keys = items.map(keyAt);
  const start = cursor === undefined ? 0 : keys.indexOf(byId.read(cursor)!) + 1;
  if (cursor !== undefined && start === 0) return { page: [], next: null };
  const end = start + limit;
  return {
    page: items.slice(start, end),
    next: end < items.length ? byId.write(keys[end - 1]!) : null,
  };
}

import type { Cursors, PageAsked } from "../../store/index.ts";
import { type Answer, badCursor, done, type PageOfList } from "../answer.ts";
import type { Effects } from "../effects.ts";

/** A list of a store, of which a page can be read alone, and what an item of it is known by. */
interface List<Item, Key, Page = PageAsked<Key>> {
  readonly cursors: Cursors<Key>;
  keyOf(item: Item): Key;
  read(page: Page): Promise<readonly Item[]>;
}

/** The page of a list that is asked for, and where the page after goes on. */
export async function pageOfList<Item, Key, Told>(
  { cursors, keyOf, read }: List<Item, Key>,
  tell: (item: Item) => Told,
  { limit, cursor }: PageOfList,
): Promise<Answer<Told[]>> {
  const after = cursor === undefined ? undefined : cursors.read(cursor);
  if (cursor !== undefined && after === undefined) return badCursor(cursor);
  // One more than is shown says whether there are more.
  const found = await read({ limit: limit + 1, after });
  const shown = found.slice(0, limit);
  const next = found.length > limit ? cursors.write(keyOf(shown.at(-1)!)) : null;
  return { status: "done", value: shown.map(tell), next };
}

/** Answers with a list: the page of it that is asked for, or all of it where none is. */
export const listed = async <Item, Key, Told>(
  list: List<Item, Key, PageAsked<Key> | undefined>,
  tell: (item: Item) => Told,
  { page }: Pick<Effects, "page">,
): Promise<Answer<Told[]>> =>
  page === undefined ? done((await list.read(undefined)).map(tell)) : pageOfList(list, tell, page);

import type { MomentKey } from "./page.ts";

/** How the key of an item is written for who asks for the page after it: opaque, safe in an address. */
export interface Cursors<Key> {
  write(key: Key): string;
  /** Undefined where it is no cursor that was given here. */
  read(cursor: string): Key | undefined;
}

/** Cursors of lists whose items stand by id alone. */
export const byId: Cursors<string> = {
  write: (id) => Buffer.from(id).toString("base64url"),
  read(cursor) {
    const id = Buffer.from(cursor, "base64url").toString();
    return id === "" || /\p{Cc}/u.test(id) || byId.write(id) !== cursor ? undefined : id;
  },
};

/** A moment as the store gives it: four digits of a year that the databases know. */
const isMoment = (text: string): boolean => {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString() === text && /^(?!0000)\d{4}-/.test(text);
};

/** Cursors of lists that have the latest first. */
export const byMoment: Cursors<MomentKey> = {
  write: ({ at, id }) => byId.write(`${at} ${id}`),
  read(cursor) {
    const [at = "", id = "", ...rest] = byId.read(cursor)?.split(" ") ?? [];
    return isMoment(at) && id !== "" && rest.length === 0 ? { at, id } : undefined;
  },
};

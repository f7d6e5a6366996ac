import type { InputOf } from "../../../../../src/operations/index.ts";
import type { PeopleSearch } from "../usePeopleAddress.ts";

/** What of an address concerns the log. */
type LogSearch = {
  readonly [F in "by" | "action" | "subject" | "from" | "to" | "before"]?:
    | PeopleSearch[F]
    | undefined;
};

/** Entries on a page. */
export const PAGE_ENTRIES = 100;

const MS_PER_DAY = 86_400_000;

/** The day after a day, both YYYY-MM-DD. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + MS_PER_DAY).toISOString().slice(0, "YYYY-MM-DD".length);

/**
 * What an address asks of the log. Days are whole days of UTC, the last one with all its hours.
 *
 * @example
 * logQuestion({ by: "sato", to: "2026-03-31" }) // => { limit: 100, member: "sato", until: "2026-04-01T00:00:00Z" }
 */
export function logQuestion(search: LogSearch): Partial<InputOf<"log list">> {
  const { by, action, subject, from, to, before } = search;
  return {
    limit: PAGE_ENTRIES,
    ...(by && { member: by }),
    ...(action && { action }),
    ...(subject && { subject }),
    ...(from && { since: `${from}T00:00:00Z` }),
    ...(to && { until: `${dayAfter(to)}T00:00:00Z` }),
    ...(before && { before }),
  };
}

import type { Name, Problem } from "../model/index.ts";

/**
 * What comes of an operation. Only `done` carries a value; the others say, in words of the asker's
 * language where they have one, what stands in the way and the cure.
 */
export type Answer<T> =
  | {
      readonly status: "done";
      readonly value: T;
      /** Of an answer that is the page that was asked for: cursor of the page after, null on the last. */
      readonly next?: string | null;
    }
  | Failure;

/** Which page of a list is asked for. */
export interface PageOfList {
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
}

/** Every answer that is not `done`. A failure changes nothing. */
export type Failure =
  | { readonly status: "bad_input"; readonly problems: readonly Problem[] }
  | {
      readonly status: "not_found";
      /** Kind of thing, as `scenario`. */
      readonly kind: string;
      readonly id: string;
      /** The cure: the nearest valid word, or the valid ones. */
      readonly says: string;
    }
  | {
      readonly status: "infeasible";
      /** The smallest conflicting set, a sentence each. */
      readonly says: readonly string[];
    }
  | { readonly status: "refused"; readonly says: string }
  | { readonly status: "interrupted" };

/** How an operation or the program itself can end. */
export type Status = Answer<never>["status"] | "internal";

/** The one table of ends: exit code of the command line, status of HTTP, and what the end means. */
export const STATUSES: Readonly<
  Record<Status, { readonly exit: number; readonly http: number; readonly about: Name }>
> = {
  done: { exit: 0, http: 200, about: { en: "answered", ja: "回答した" } },
  bad_input: {
    exit: 2,
    http: 422,
    about: {
      en: "bad input: the message names file, line, field and cure",
      ja: "入力の誤り。ファイル・行・項目・直し方を示す",
    },
  },
  not_found: { exit: 3, http: 404, about: { en: "no such thing", ja: "該当するものがない" } },
  infeasible: {
    exit: 4,
    http: 422,
    about: {
      en: "no answer exists: the conflicting conditions are listed",
      ja: "解がない。矛盾する条件を列挙する",
    },
  },
  refused: { exit: 5, http: 409, about: { en: "not allowed here", ja: "許されない操作" } },
  internal: {
    exit: 70,
    http: 500,
    about: { en: "a fault of this program", ja: "本プログラムの不具合" },
  },
  interrupted: {
    exit: 130,
    http: 503,
    about: { en: "stopped by Ctrl-C", ja: "Ctrl-C による中断" },
  },
};

/**
 * The answer that carries a value.
 *
 * @example
 * done(3) // => { status: "done", value: 3 }
 */
export const done = <T>(value: T): Answer<T> => ({ status: "done", value });

/**
 * The answer to input that is wrong.
 *
 * @example
 * badInput([]).status // => "bad_input"
 */
export const badInput = (problems: readonly Problem[]): Failure => ({
  status: "bad_input",
  problems,
});

/**
 * The answer to a path that may not be opened where the question is asked.
 *
 * @example
 * closedPath("risk priorities", "weights", "./mine.csv").status // => "bad_input"
 */
export const closedPath = (where: string, field: string, path: string): Failure =>
  badField(
    where,
    field,
    path,
    "Files of this machine are not opened here. Send the content itself.",
  );

/**
 * The answer to input of which one thing is wrong.
 *
 * @example
 * badField("stress", "months", "0", "Write 1 or more.").status // => "bad_input"
 */
export const badField = (where: string, field: string, value: string, says: string): Failure =>
  badInput([{ where, field, value, says }]);

/**
 * The answer to a cursor that was not given here.
 *
 * @example
 * badCursor("bm93").status // => "bad_input"
 */
export const badCursor = (cursor: string): Failure =>
  badField("page", "cursor", cursor, "Use the cursor of the page before as it was given.");

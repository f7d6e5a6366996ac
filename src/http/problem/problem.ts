import { type Problem, toldIn } from "../../model/index.ts";
import type { Failure, Language } from "../../operations/index.ts";
import { PROBLEMS, type ProblemName } from "./types.ts";

/** What is wrong with one field: where it is in the body or the query, what was found, the cure. */
export interface FieldError {
  /** JSON pointer into the input, as `#/months`; empty where the whole is meant. */
  readonly pointer: string;
  readonly field: string;
  readonly value: string;
  readonly where: string;
  readonly detail: string;
}

/** Problem details (RFC 9457). */
export interface ProblemDetails {
  /** A page that says more. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** This occurrence, as the server's log names it. */
  readonly instance?: string;
  readonly errors?: readonly FieldError[];
  /** The smallest set of conditions that cannot hold together, a sentence each. */
  readonly conflict?: readonly string[];
}

/** Most errors sent at once; the first are the ones to mend. */
const ERRORS_SENT_MAX = 100;

/** Longest value sent back, characters: enough to recognise it. */
const VALUE_CHARACTERS_MAX = 200;

const escapePointer = (field: string): string =>
  field
    .split(".")
    .map((part) => part.replaceAll("~", "~0").replaceAll("/", "~1"))
    .join("/");

const toFieldError = ({ where, field, value, says }: Problem): FieldError => ({
  pointer: field === "" ? "" : `#/${escapePointer(field)}`,
  field,
  value: value.slice(0, VALUE_CHARACTERS_MAX),
  where,
  detail: says,
});

/** Problem details of a kind, in the asker's language; `detail` defaults to the kind's cure. */
export const problemDetails = (
  name: ProblemName,
  language: Language,
  more: Partial<Pick<ProblemDetails, "detail" | "instance" | "errors" | "conflict">> = {},
): ProblemDetails => {
  const { http, title, cure } = PROBLEMS[name];
  return {
    type: `/problems/${name}`,
    title: title[language],
    status: http,
    detail: cure[language],
    ...more,
  };
};

/** What stands in an operation's way, as problem details. */
export function failureDetails(failure: Failure, language: Language): ProblemDetails {
  const say = (more: Parameters<typeof problemDetails>[2]) =>
    problemDetails(failure.status, language, more);
  switch (failure.status) {
    case "bad_input":
      return say({
        errors: failure.problems
          .slice(0, ERRORS_SENT_MAX)
          .map((problem) => toFieldError(toldIn(language, problem))),
      });
    case "not_found":
      return say({ detail: failure.says });
    case "infeasible":
      return say({ conflict: failure.says });
    case "refused":
      return say({ detail: failure.says });
    case "interrupted":
      return say({});
  }
}

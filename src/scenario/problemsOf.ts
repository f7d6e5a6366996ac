import type { z } from "zod";
import type { Problem } from "../model/index.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Of the branches of a union, the complaints of the one whose shape (number, record, list) was written. */
const branchMeant = (branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined =>
  branches.find((issues) =>
    issues.every(({ code, path }) => code !== "invalid_type" || path.length > 0),
  );

function flatten(issue: Issue, above: Path): readonly Issue[] {
  const path = [...above, ...issue.path];
  const branch = issue.code === "invalid_union" ? branchMeant(issue.errors) : undefined;
  return branch ? branch.flatMap((each) => flatten(each, path)) : [{ ...issue, path }];
}

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    input,
  );

const fieldAt = (path: Path): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key + 1}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");

const sayIssue = (issue: Issue, value: unknown): string => {
  if (value === undefined) return issue.code === "unrecognized_keys" ? issue.message : "Missing.";
  if (issue.code === "invalid_union" && issue.errors.length > 0)
    return "Write a number, a range (value, low, high), or a list of steps (from, value, low, high).";
  return issue.message;
};

/**
 * What a schema finds wrong with an input, in words; `whereIs` says where a path of the input was
 * written.
 */
export function problemsOf(
  error: z.ZodError,
  input: unknown,
  whereIs: (path: Path) => string,
): readonly Problem[] {
  return error.issues
    .flatMap((issue) => flatten(issue, []))
    .map((issue) => {
      const path =
        issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0]!] : issue.path;
      const value = valueAt(input, path);
      return {
        where: whereIs(path),
        field: fieldAt(path),
        value: typeof value === "string" || typeof value === "number" ? String(value) : "",
        says: sayIssue(issue, value),
      };
    });
}

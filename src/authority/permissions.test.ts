import { expect, test } from "vitest";
import { type Actor, allows, LOCAL, may, PERMISSIONS, permissionsOf, ROLE_NAMES } from "./index.ts";

/** Written by hand, a line a role: x where it allows. The program has its own table. */
const BY_HAND = `
               read run draft upload respond post propose approve hold_tokens audit administer
viewer         x    -   -     -      -       -    -       -       -           -     -
analyst        x    x   x     x      x       -    x       -       x           -     -
custodian      x    -   -     -      x       x    x       -       x           -     -
approver       x    -   -     -      x       -    x       x       x           -     -
auditor        x    -   -     -      -       -    -       -       x           x     -
administrator  x    -   -     -      -       -    -       -       x           x     x`;

test("roles allow what the table written by hand says", () => {
  const [header, ...lines] = BY_HAND.trim().split("\n");
  expect(header!.trim().split(/\s+/)).toEqual(PERMISSIONS);
  const rows = lines.map((line) => line.trim().split(/\s+/));
  expect(rows.map(([role]) => role)).toEqual(ROLE_NAMES);
  for (const [k, role] of ROLE_NAMES.entries())
    expect(PERMISSIONS.map((each) => (allows(role, each) ? "x" : "-"))).toEqual(rows[k]!.slice(1));
});

test("a token narrows what the roles allow, and never adds", () => {
  const auditor: Actor = { ...LOCAL, roles: ["auditor"], via: "token", scopes: ["read", "post"] };
  expect(permissionsOf(auditor)).toEqual(["read"]);
  expect(may({ ...auditor, scopes: [] }, "read")).toBe(false);
});

test("several roles allow what any of them allows", () => {
  const both: Actor = { ...LOCAL, roles: ["viewer", "custodian"] };
  expect(permissionsOf(both)).toEqual(permissionsOf({ ...both, roles: ["custodian"] }));
});

test("nobody without a role may do anything", () => {
  expect(permissionsOf({ ...LOCAL, roles: [] })).toEqual([]);
});

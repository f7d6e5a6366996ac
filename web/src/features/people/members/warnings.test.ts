import { expect, test } from "vitest";
import { sidesWithoutApprover, warningsOf } from "./warnings.ts";

const member = (id: string, party: string, roles: string[], isDisabled = false) => ({
  ...{ id, name: id, party, organisation: `${party}-office`, roles, isDisabled },
  madeAt: "2026-04-01T00:00:00Z",
});

const sato = member("sato", "JP", ["approver"]);
const ito = member("ito", "JP", ["approver", "custodian"], true);
const abe = member("abe", "JP", ["administrator"]);
const smith = member("smith", "US", ["approver"]);
const adams = member("adams", "US", ["administrator", "approver"]);
const all = [sato, ito, abe, smith, adams];

const out = { roles: ["approver"], isDisabled: true };

test("the last approver who may sign in is one to keep: those kept out and those of the other side do not count", () => {
  expect(warningsOf(all, sato, out, "abe")).toEqual(["last_approver"]);
  expect(warningsOf(all, sato, { roles: ["viewer"], isDisabled: false }, "abe")).toEqual([
    "last_approver",
  ]);
  expect(warningsOf(all, smith, out, "adams")).toEqual([]);
  expect(
    warningsOf(all, sato, { roles: ["approver", "auditor"], isDisabled: false }, "abe"),
  ).toEqual([]);
  expect(warningsOf(all, ito, { roles: ["viewer"], isDisabled: true }, "abe")).toEqual([]);
});

test("whoever gives up their own administration is told so", () => {
  const viewer = { roles: ["viewer"], isDisabled: false };
  expect(warningsOf(all, abe, viewer, "abe")).toEqual(["own_administration"]);
  expect(warningsOf(all, abe, viewer, "adams")).toEqual([]);
  expect(warningsOf([sato, adams], adams, viewer, "adams")).toEqual([
    "last_approver",
    "own_administration",
  ]);
});

test("a side whose approvers are all kept out has none", () => {
  expect(sidesWithoutApprover(all)).toEqual([]);
  expect(sidesWithoutApprover([ito, abe, smith])).toEqual(["JP"]);
});

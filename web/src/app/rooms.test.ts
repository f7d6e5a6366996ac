import { expect, test } from "vitest";
import { ROOM_GROUPS, ROOMS } from "./rooms.ts";

test("each room has an address and a letter of its own, and a group that is shown", () => {
  expect(new Set(ROOMS.map(({ path }) => path)).size).toBe(ROOMS.length);
  expect(new Set(ROOMS.map(({ key }) => key)).size).toBe(ROOMS.length);
  expect(ROOMS.filter(({ group }) => !ROOM_GROUPS.includes(group))).toEqual([]);
});

import { expect, test } from "vitest";
import { passwordFault } from "./index.ts";

test.each([
  ["fourteen chars", "at least 15"],
  ["x".repeat(201), "at most 200"],
  ["abababababababab", "repeats"],
  ["Sato-Hanako-JP!", "your own name"],
])("%s is no password", (password, says) => {
  expect(passwordFault(password, ["sato", "sato-hanako"])?.en).toContain(says);
});

test.each([
  "a long walk to the sea",
  "磁石の材料は遠い山から海を渡って来ます",
  "satosat oranges in may",
])("%s is one", (password) => expect(passwordFault(password, ["sato"])).toBeUndefined());

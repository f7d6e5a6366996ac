import fc from "fast-check";
import { expect, test } from "vitest";
import { lineAfter, NO_LINE } from "../../src/store/chain.ts";
import { isSealed } from "../../web/src/features/people/log/isSealed.ts";

const first = lineAfter(NO_LINE, { action: "members add", subject: "佐藤", detail: '","hash":"x' });

test("a line as the store writes it is sealed, and so is the one that follows", async () => {
  expect(await isSealed(first.line)).toBe(true);
  expect(await isSealed(lineAfter(first, { action: "tokens create" }).line)).toBe(true);
});

test("a line of which one character is another is not", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(first.line.length - 1), async (place) => {
      const other = first.line[place] === "0" ? "1" : "0";
      const changed = first.line.slice(0, place) + other + first.line.slice(place + 1);
      expect(await isSealed(changed)).toBe(false);
    }),
  );
});

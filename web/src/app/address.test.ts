import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAddress, writeAddress } from "./address.ts";

test("an address reads like the question", () => {
  expect(writeAddress({ thing: "dy-oxide:CN>JP", seenFrom: ["JP", "US"] })).toBe(
    "?thing=dy-oxide:CN%3EJP&seenFrom=JP,US",
  );
  expect(writeAddress({ element: undefined })).toBe("");
});

test("what is written is read back", () => {
  const fields = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(fields, (one) => {
      expect(parseAddress(writeAddress(one))).toEqual({ ...one });
    }),
  );
});

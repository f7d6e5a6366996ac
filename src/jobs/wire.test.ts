import fc from "fast-check";
import { expect, test } from "vitest";
import { runIdOf } from "./runId.ts";
import { contentId, pack, packSorted, squeeze, unpack, unsqueeze } from "./wire.ts";

const name = fc.string().filter((one) => one !== "$" && one !== "__proto__");
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.float64Array(),
    fc.int32Array(),
    fc.uint8Array(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(name, tie("value"), { maxKeys: 4, noNullPrototype: true }),
    fc.array(fc.tuple(name, tie("value")), { maxLength: 3 }).map((entries) => new Map(entries)),
  ),
}));

test("what is packed is unpacked, squeezed or not, to the bit", () => {
  fc.assert(
    fc.property(value, (one) => {
      expect(unpack(pack(one))).toEqual(one);
      expect(unsqueeze(squeeze(pack(one)))).toEqual(pack(one));
      expect(pack(unpack(pack(one)))).toEqual(pack(one));
    }),
    { numRuns: 300 },
  );
});

test("the order of fields and absent fields make no difference, values do", () => {
  const id = (one: unknown) => contentId(packSorted(one));
  expect(id({ a: 1, b: [2], c: undefined })).toBe(id({ b: [2], a: 1 }));
  expect(id({ a: 1 })).not.toBe(id({ a: "1" }));
  expect(id({ a: [] })).not.toBe(id({ a: {} }));
  expect(id(Float64Array.of(1))).not.toBe(id(Int32Array.of(1)));
  expect(id(0)).not.toBe(id(-0));
  // A view is its own numbers, not the memory that it looks into.
  expect(id(Float64Array.of(1, 2, 3).subarray(1, 2))).toBe(id(Float64Array.of(2)));
});

test("what is unpacked has its fields in the order in which they were packed", () => {
  const fields = { b: 1, a: 2, c: 3 };
  expect(Object.keys(unpack(pack(fields)) as object)).toEqual(["b", "a", "c"]);
});

test("parts of an id do not run into each other", () => {
  expect(contentId("ab", "c")).not.toBe(contentId("a", "bc"));
});

test("what cannot be sent is refused", () => {
  expect(() => pack({ run: () => {} })).toThrow("A function cannot be sent.");
  expect(() => pack(Buffer.of(1))).toThrow("A Buffer cannot be sent.");
  expect(() => pack({ $: 1 })).toThrow("A field cannot be called $.");
});

test("everything in the question makes another run, the order of its fields does not", () => {
  const question = {
    operation: "risk contingencies",
    input: { lose: 2, of: ["facility"] },
    language: "en",
    edition: "ndfeb-2024+1",
    code: "0.1.0+a",
    scope: "US",
  };
  const id = runIdOf(question);
  expect(id).toMatch(/^[0-9a-f]{64}$/);
  expect(runIdOf({ ...question, input: { of: ["facility"], lose: 2 } })).toBe(id);
  const others = [
    { operation: "stress" },
    { input: { lose: 1, of: ["facility"] } },
    { language: "ja" },
    { edition: "ndfeb-2024+2" },
    { code: "0.1.0+b" },
    { scope: "JP" },
  ].map((change) => runIdOf({ ...question, ...change }));
  expect(new Set([id, ...others]).size).toBe(others.length + 1);
});

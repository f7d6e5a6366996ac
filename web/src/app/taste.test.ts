import { expect, test } from "vitest";
import { readTaste } from "./taste.ts";

test("a browser that prefers Japanese begins in Japanese; others in English", () => {
  expect(readTaste(null, ["ja-JP", "en"]).language).toBe("ja");
  expect(readTaste(null, ["fr", "en-GB"]).language).toBe("en");
  expect(readTaste(null, ["fr"])).toEqual({ language: "en", theme: "system" });
});

test("what was kept wins; what is no taste counts as nothing kept", () => {
  expect(readTaste('{"language":"en","theme":"dark"}', ["ja"])).toEqual({
    language: "en",
    theme: "dark",
  });
  expect(readTaste('{"language":"xx","theme":7}', ["ja"])).toEqual({
    language: "ja",
    theme: "system",
  });
  expect(readTaste("{", ["en"]).theme).toBe("system");
});

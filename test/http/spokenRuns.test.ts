import { expect, onTestFinished, test } from "vitest";
import { openTestServer } from "./server.ts";

test("who reads Japanese finds the run that an English reader asked for, and its answer in Japanese", async () => {
  const server = openTestServer();
  onTestFinished(() => server[Symbol.asyncDispose]());
  const question = "/api/risk/shock?mineral=gallium&lose=CN&months=1&seenFrom=JP";
  const english = await server.ask(`${question}&language=en`);
  expect(english.status).toBe(202);
  const place = english.headers.get("location")!;
  await (await server.ask(`${place}/events`)).text();
  // Answered at once: it was worked out once for both.
  const [en, ja] = await Promise.all(
    ["en", "ja"].map((language) => server.ask(`${question}&language=${language}`)),
  );
  expect([en!.status, ja!.status]).toEqual([200, 200]);
  expect((await (await server.ask("/api/runs")).json()) as object).toMatchObject({
    items: [{ links: { self: place } }],
  });
  const read = async (response: Response) =>
    (await response.json()) as { readonly scenario: { readonly title: string }; levels: unknown };
  const told = { en: await read(en!), ja: await read(ja!) };
  expect(told.en.scenario.title).toBe("Gallium: exports of China withheld");
  expect(told.ja.scenario.title).toBe("ガリウム: 中国からの輸出の差し止め");
  // One tag names one answer: what a browser holds in English is not what it asks for in Japanese.
  const [tag, other] = [en!, ja!].map((response) => response.headers.get("etag")!);
  expect(other).not.toBe(tag);
  const asHeld = (language: string) =>
    server.ask(`${question}&language=${language}`, { headers: { "if-none-match": tag! } });
  expect((await asHeld("en")).status).toBe(304);
  expect((await asHeld("ja")).status).toBe(200);
  const csv = await server.ask(`${place}/result?language=ja`, { headers: { accept: "text/csv" } });
  expect(csv.headers.get("content-language")).toBe("ja");
  expect(server.faults).toEqual([]);
});

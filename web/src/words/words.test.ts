import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Catalogue, SHELL_WORDS } from "./catalogue.ts";

const keysOf = (words: object, at = ""): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    value !== null && typeof value === "object"
      ? keysOf(value, `${at}${key}.`)
      : [`${at}${key}: ${typeof value}`],
  );

const emptyOf = (words: object): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" ? emptyOf(value) : value === "" ? [key] : [],
  );

const pages = fileURLToPath(new URL("..", import.meta.url));
const rooms = readdirSync(pages, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith("words.ts"),
);

test.each(["shell", ...rooms])(
  "%s: both languages have the same keys and no empty word",
  async (file) => {
    const found: Catalogue<object>[] =
      file === "shell" ? [SHELL_WORDS] : Object.values(await import(join(pages, file)));
    expect(found.length).toBeGreaterThan(0);
    for (const { en, ja } of found) {
      expect(keysOf(ja).sort()).toEqual(keysOf(en).sort());
      expect([...emptyOf(en), ...emptyOf(ja)]).toEqual([]);
    }
  },
);

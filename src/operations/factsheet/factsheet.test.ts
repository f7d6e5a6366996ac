import { expect, test } from "vitest";
import { run } from "../index.ts";
import { toHtml } from "./html.ts";
import { toMarkdown } from "./markdown.ts";
import { tableSection } from "./sheet.ts";
import { SHEET_WORDS } from "./words.ts";

const sheet = {
  title: "A <b> & a | pipe",
  subtitle: "2025",
  sections: [tableSection("Who", ["country", "share"], [["A|B", "<50%"]])],
  footer: "end",
};

test("text that looks like markup stays text in both layouts", () => {
  const html = toHtml(sheet, "en");
  expect(html).toContain("<title>A &lt;b&gt; &amp; a | pipe</title>");
  expect(html).toContain("<td>&lt;50%</td>");
  expect(toMarkdown(sheet)).toContain("| A\\|B | <50% |");
});

test.each(["en", "ja"] as const)("a page in %s asks nothing of the network", async (language) => {
  const answer = await run(
    "factsheet mineral",
    { mineral: "gallium", layout: "html" },
    { language },
  );
  if (answer.status !== "done") throw new Error(JSON.stringify(answer));
  const { document } = answer.value;
  expect(document).not.toMatch(/\b(src|href|srcset)=|url\(|@import|<script|<link/);
  expect(document).toContain(`<html lang="${language}">`);
  expect(document).toContain("size: A4");
  expect(document).toContain(SHEET_WORDS[language].gaps);
  // Every table has column headings and a name.
  const tables = document.match(/<table/g)!.length;
  expect(document.match(/<table aria-labelledby/g)).toHaveLength(tables);
  expect(document.match(/<thead><tr><th scope="col">/g)).toHaveLength(tables);
});

/**
 * Two columns of 275 mm less the title, 3.9 mm a line, hold 136 lines; a third is for lines that wrap
 * and for the room between sections.
 */
const LINES_MAX = 90;

test.each(["rare-earths", "cobalt", "copper", "graphite", "manganese"])(
  "the page on %s has no more lines than a printed page holds",
  async (mineral) => {
    const answer = await run("factsheet mineral", { mineral, layout: "html" });
    if (answer.status !== "done") throw new Error(JSON.stringify(answer));
    const lines = answer.value.sections.reduce(
      (sum, { lines: text, rows }) => sum + 2 + text.length + rows.length,
      0,
    );
    expect(lines).toBeLessThan(LINES_MAX);
  },
);

test("a mineral of which nothing is known by country says so, and prints no zero for it", async () => {
  const answer = await run("factsheet mineral", { mineral: "scandium", seenFrom: ["US"] });
  if (answer.status !== "done") throw new Error(JSON.stringify(answer));
  const use = answer.value.sections.find(({ heading }) => heading === SHEET_WORDS.en.use);
  expect(use!.rows[0]![1]).not.toBe("0");
  expect(answer.value.document).toContain("mine-output");
});

import type { Language } from "../effects.ts";
import type { Section, Sheet } from "./sheet.ts";

/** Writes text so that markup takes it as text. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** One A4 page in two columns; nothing is fetched, and colour carries no meaning. */
const STYLE = `
@page { size: A4; margin: 11mm; }
* { box-sizing: border-box; }
body { font: 8.3pt/1.32 system-ui, "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", sans-serif;
  color: #111; background: #fff; max-width: 188mm; margin: 0 auto; padding: 4mm 0; }
h1 { font-size: 17pt; line-height: 1.15; margin: 0; }
header p { margin: 1mm 0 3mm; color: #444; }
main { columns: 2; column-gap: 7mm; }
section.wide { column-span: all; break-inside: auto; }
section.page { break-before: page; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; }
svg { display: block; max-width: 100%; height: auto; margin: 1mm 0; }
section { break-inside: avoid; margin: 0 0 2.6mm; }
h2 { break-after: avoid; font-size: 9.4pt; margin: 0 0 .8mm; padding-bottom: .4mm; border-bottom: .3mm solid #333; }
ul { margin: 0; padding-left: 3.4mm; }
table { width: 100%; border-collapse: collapse; margin: .6mm 0 0; }
th, td { text-align: left; vertical-align: top; padding: .25mm 2mm .25mm 0; overflow-wrap: break-word; }
thead th { font-weight: 600; color: #444; border-bottom: .2mm solid #999; }
tbody th { font-weight: 400; }
tr { break-inside: avoid; }
td { font-variant-numeric: tabular-nums; }
pre { margin: .6mm 0; font-size: .9em; white-space: pre-wrap; overflow-wrap: anywhere; }
.short { white-space: nowrap; }
footer { margin-top: 2mm; color: #444; border-top: .2mm solid #999; padding-top: 1mm; }
@media screen { body { padding: 8mm 4mm; font-size: 10.5pt; max-width: 235mm; } }
@media screen and (max-width: 700px) {
  main { columns: 1; }
  .pair { grid-template-columns: 1fr; }
  .table { overflow-x: auto; }
  th, td { padding-right: 2.5mm; }
}
@media print { body { padding: 0; } }
`;

/** Amounts, dates and marks: they are not broken over lines. */
const isShort = (cell: string): boolean => /^(USD )?[−\d–][^a-z]*( [a-z]{1,2})?$/.test(cell);

const cells = (tag: "td" | "th", row: readonly string[], scope: string): string =>
  row
    .map((cell, index) => {
      const isHead = tag === "th" || index === 0;
      const name = isHead ? "th" : "td";
      const scoped = isHead ? ` scope="${scope}"` : "";
      const short = tag === "td" && isShort(cell) ? ' class="short"' : "";
      return `<${name}${scoped}${short}>${escapeHtml(cell)}</${name}>`;
    })
    .join("");

function writeSection(section: Section, index: number): string {
  const { heading, lines, header, rows, picture = "", verbatim, isWide, startsPage } = section;
  const list =
    lines.length === 0
      ? ""
      : `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`;
  const body = rows.map((row) => `<tr>${cells("td", row, "row")}</tr>`).join("\n");
  const head = `<thead><tr>${cells("th", header, "col")}</tr></thead>`;
  const table =
    header.length === 0
      ? ""
      : `<div class="table"><table aria-labelledby="s${index}">${head}<tbody>${body}</tbody></table></div>`;
  const written = verbatim === undefined ? "" : `<pre>${escapeHtml(verbatim)}</pre>`;
  const names = [...(isWide ? ["wide"] : []), ...(startsPage ? ["page"] : [])];
  const named = names.length > 0 ? ` class="${names.join(" ")}"` : "";
  return `<section${named}><h2 id="s${index}">${escapeHtml(heading)}</h2>${list}${picture}${written}${table}</section>`;
}

/** Lays a factsheet out as one page of HTML that needs nothing else and prints on one A4 sheet. */
export const toHtml = (sheet: Sheet, language: Language): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(sheet.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(sheet.title)}</h1><p>${escapeHtml(sheet.subtitle)}</p></header>
<main>
${sheet.sections.map(writeSection).join("\n")}
</main>
<footer>${escapeHtml(sheet.footer)}</footer>
</body>
</html>
`;

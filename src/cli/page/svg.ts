/** Words as SVG can hold them. */
export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A line of text at a place; `more` are attributes. */
export const text = (x: number, y: number, content: string, more = ""): string =>
  `<text x="${x}" y="${y}"${more === "" ? "" : ` ${more}`}>${escapeText(content)}</text>`;

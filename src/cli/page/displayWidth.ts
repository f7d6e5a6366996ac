const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/u;
const ZERO = /\p{Mark}/u;

const widthOf = (character: string): number => {
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
};

/**
 * Columns that a text takes on a screen: two for a Chinese or Japanese character, one for others.
 *
 * @example
 * displayWidth("Dy") // => 2
 * displayWidth("磁石 SH") // => 7
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/**
 * A text filled with blanks to a width; `right` puts the blanks first.
 *
 * @example
 * pad("日", 4, "left") // => "日  "
 * pad("7", 3, "right") // => "  7"
 */
export function pad(text: string, width: number, align: "left" | "right"): string {
  const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + blanks : blanks + text;
}

/**
 * A text cut to a width, with an ellipsis where something was lost.
 *
 * @example
 * cut("separation", 6) // => "separ…"
 */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Characters that never begin a line in Japanese, abridged (JIS X 4051 line-start prohibition). */
const NOT_FIRST = /^[、。，．・：；！？）」』】〉》〕］｝ー々…]/;

/** Pieces that a line may be broken between: words with their blank, and single wide characters. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/\s+|[^\s]+/gu) ?? []) {
    let run = "";
    for (const character of piece) {
      const isWide = widthOf(character) === 2;
      if (isWide && !NOT_FIRST.test(character)) {
        if (run !== "") pieces.push(run);
        run = character;
      } else if (run !== "" && !NOT_FIRST.test(character) && widthOf(run[0]!) === 2) {
        pieces.push(run);
        run = character;
      } else run += character;
    }
    pieces.push(run);
  }
  return pieces;
}

/**
 * Breaks a text into lines of at most a width.
 *
 * @example
 * wrap("who runs short of what", 10) // => ["who runs", "short of", "what"]
 * wrap("日本は磁石が不足する。", 8) // => ["日本は磁", "石が不足", "する。"]
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line !== "" && displayWidth(line) + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += line === "" ? piece.trimStart() : piece;
  }
  if (line.trimEnd() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

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

/** Characters that never begin a line in Japanese, abridged (JIS X 4051, line-start prohibition). */
const NOT_FIRST = /[、。，．・：；！？）」』】〉》〕］｝ー々…～~%％)\]]/u;

/** Characters that never end one (line-end prohibition). */
const NOT_LAST = /[（「『【〈《〔［｛([]/u;

/** Pairs that stay together: a word in katakana, a number and its unit. */
const TOGETHER = /^(?:[\p{Script=Katakana}ー]{2}|[\d億万千].|.[億万千])$/u;

const mayBreakBetween = (before: string, after: string): boolean =>
  (widthOf(before) === 2 || widthOf(after) === 2) &&
  !NOT_FIRST.test(after) &&
  !NOT_LAST.test(before) &&
  !TOGETHER.test(before + after);

/** Pieces that a line may be broken between: blanks, words, and Japanese where it may break. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const word of text.match(/\s+|\S+/gu) ?? []) {
    let piece = "";
    let last = "";
    for (const character of word) {
      if (last !== "" && mayBreakBetween(last, character)) {
        pieces.push(piece);
        piece = "";
      }
      piece += character;
      last = character;
    }
    pieces.push(piece);
  }
  return pieces;
}

/** A piece that no line can hold is broken where the line ends. */
function splitLong(piece: string, width: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of piece) {
    if (displayWidth(part + character) > width && part !== "") {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
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
  for (const piece of piecesOf(text).flatMap((one) => splitLong(one, width))) {
    if (line !== "" && displayWidth(line) + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += line === "" ? piece.trimStart() : piece;
  }
  if (line.trimEnd() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** A day in a calendar. */
export interface CalendarEvent {
  /** Unique and the same in every edition of a plan, so that a later one replaces it. */
  readonly uid: string;
  /** ISO month; the event is on its first day. */
  readonly month: string;
  readonly summary: string;
  readonly description: string;
}

/** Longest line, bytes of UTF-8 without the line break (RFC 5545, 3.1). */
const LINE_BYTES_MAX = 75;

/**
 * Folds a line of a calendar: at most 75 bytes, the rest on lines that begin with a space, no
 * character cut in two (RFC 5545, 3.1).
 *
 * @example
 * foldLine("SUMMARY:short") // => "SUMMARY:short"
 */
export function foldLine(line: string): string {
  const folded: string[] = [];
  let current = "";
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > LINE_BYTES_MAX) {
      folded.push(current);
      current = " ";
      bytes = 1;
    }
    current += character;
    bytes += size;
  }
  return [...folded, current].join("\r\n");
}

/**
 * Writes text so that a calendar takes it as text (RFC 5545, 3.3.11).
 *
 * @example
 * escapeText("Tb, Dy; now") // => "Tb\\, Dy\\; now"
 */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

const stampOf = (now: Date): string =>
  `${now
    .toISOString()
    .replace(/[-:]|\.\d+/g, "")
    .slice(0, 15)}Z`;

const dayAfter = (month: string, days: number): string =>
  new Date(`${month}-${String(1 + days).padStart(2, "0")}T00:00:00Z`)
    .toISOString()
    .slice(0, 10)
    .replaceAll("-", "");

/** Writes an iCalendar file (RFC 5545) of whole-day events. */
export function writeCalendar(name: string, events: readonly CalendarEvent[], now: Date): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Coercivity//Plan//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(({ uid, month, summary, description }) => [
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `DTSTAMP:${stampOf(now)}`,
      `DTSTART;VALUE=DATE:${dayAfter(month, 0)}`,
      `DTEND;VALUE=DATE:${dayAfter(month, 1)}`,
      `SUMMARY:${escapeText(summary)}`,
      `DESCRIPTION:${escapeText(description)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

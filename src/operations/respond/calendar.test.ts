import fc from "fast-check";
import { expect, test } from "vitest";
import { foldLine, writeCalendar } from "./calendar.ts";

const NOW = new Date("2026-02-03T04:05:06.789Z");
const event = {
  uid: "a-decide@coercivity",
  month: "2026-03",
  summary: "決定:国家備蓄の金属ジスプロシウムを放出、ただちに全量を国内の磁石メーカーへ引き渡す",
  description: "Japan: JOGMEC, for METI; now",
};

/** Joins folded lines again (RFC 5545, 3.1). */
const unfold = (text: string): string[] => text.replaceAll("\r\n ", "").split("\r\n");

test("a calendar has what the standard asks of one, and every line ends as it must", () => {
  const text = writeCalendar("Plan", [event], NOW);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(unfold(text)).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Coercivity//Plan//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:Plan",
    "BEGIN:VEVENT",
    "UID:a-decide@coercivity",
    "DTSTAMP:20260203T040506Z",
    "DTSTART;VALUE=DATE:20260301",
    "DTEND;VALUE=DATE:20260302",
    `SUMMARY:${event.summary}`,
    "DESCRIPTION:Japan: JOGMEC\\, for METI\\; now",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("no line is longer than 75 bytes, no character is cut, and unfolding gives the text back", () => {
  const characters = fc.string({ unit: "grapheme", minLength: 0, maxLength: 300 });
  fc.assert(
    fc.property(characters, (raw) => {
      const line = `SUMMARY:${raw.replace(/[\r\n]/g, "")}`;
      const folded = foldLine(line);
      for (const part of folded.split("\r\n")) {
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(part).not.toContain("\ufffd");
      }
      expect(folded.replaceAll("\r\n ", "")).toBe(line);
    }),
    { seed: 11, numRuns: 300 },
  );
});

import type { Language } from "../effects.ts";
import { toHtml } from "../factsheet/html.ts";
import { toMarkdown } from "../factsheet/markdown.ts";
import type { Section } from "../factsheet/sheet.ts";
import { writeCalendar } from "./calendar.ts";
import type { RespondOutput, Told } from "./output.ts";
import { planSheet } from "./planSheet.ts";
import { PLAN_WORDS } from "./words.ts";

/** How a plan can be laid out. */
export const FORMATS = ["md", "html", "json", "csv", "ics"] as const;

/** Whether a section says something to readers who see no pictures. */
const hasWords = ({ lines, rows }: Section): boolean => lines.length + rows.length > 0;

/** Decisions, and the months in which first tonnes are due. */
function calendarOf(told: Told, language: Language, now: Date): string {
  const words = PLAN_WORDS[language];
  const events = told.actions.flatMap(({ id, name, owner, party, decide, starts, isDecided }) => {
    const uid = (what: string) => `${told.scenario.id}-${id}-${what}@coercivity`;
    const description = `${told.names[party] ?? party}: ${owner}`;
    const due = {
      uid: uid("start"),
      month: starts,
      summary: words.calendarStart(name),
      description,
    };
    if (isDecided) return [due];
    return [
      { uid: uid("decide"), month: decide, summary: words.calendarDecide(name), description },
      due,
    ];
  });
  return writeCalendar(words.title(told.scenario.title), events, now);
}

/** Adds the document of a plan to it. */
export function layOutPlan(
  told: Told,
  format: (typeof FORMATS)[number],
  language: Language,
  now: Date,
): RespondOutput {
  const sheet = planSheet(told, language);
  const documents = {
    md: () => toMarkdown({ ...sheet, sections: sheet.sections.filter(hasWords) }),
    html: () => toHtml(sheet, language),
    json: () => "",
    csv: () => "",
    ics: () => calendarOf(told, language, now),
  };
  const also = format === "html" ? { md: documents.md(), ics: documents.ics() } : null;
  return { ...told, sheet, format, document: documents[format](), also };
}

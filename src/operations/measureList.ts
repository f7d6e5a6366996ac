import { z } from "zod";
import { done } from "./answer.ts";
import { about } from "./field.ts";
import { changesOf, firstDayOf } from "./minerals/measureChanges.ts";
import { mineralsEdition, mineralsEditionOut, openMinerals } from "./minerals/openMinerals.ts";
import { defineOperation } from "./operation.ts";

const dayField = about(
  z
    .string()
    .refine(
      (text) => firstDayOf(text) !== undefined && text.length === 10,
      "Write a day, as 2026-11-26.",
    )
    .optional(),
  "Day that counts as today, YYYY-MM-DD. Default: today.",
  "基準日(YYYY-MM-DD)。省略時は今日。",
);

const change = z.object({
  day: z.string().describe("When it happens, as the source says it: YYYY, YYYY-MM or YYYY-MM-DD."),
  days: z
    .int()
    .describe("Days from today to the first day that this can mean; negative where past."),
  what: z
    .enum(["starts", "ends", "suspension-ends"])
    .describe("Whether the measure starts, ends, or its suspension ends."),
  kind: z.string().describe("ban, licence, quota, state-trading or end-user-check."),
  minerals: z.array(z.string().describe("Mineral, id; `*` for all.")),
  country: z.string().describe("Country that takes the measure, id."),
  destination: z.string().describe("Country that it is aimed at, id; `*` for all."),
  scope: z.string().describe("Which goods."),
  status: z.string().describe("in-force, suspended, ended or planned, as the table has it."),
  source: z.string().describe("Source, id."),
  note: z.string().describe("Judgement."),
});

/** Export measures by date: what changed before a day, and what is due to change after it. */
export const measureList = defineOperation({
  input: z.object({
    today: dayField,
    back: about(
      z.int("Write whole days.").min(0).max(36_500).default(730),
      "Days to look back.",
      "さかのぼる日数。",
    ),
  }),
  output: z.object({
    edition: mineralsEditionOut,
    today: z.string().describe("Day that counts as today, YYYY-MM-DD."),
    ahead: z.array(change).describe("What is due, the next first."),
    changed: z.array(change).describe("What changed, the latest first."),
    names: z
      .record(z.string(), z.string())
      .describe(
        "Names of all minerals, and of the countries of the changes, by id, in the language asked for.",
      ),
  }),
  positional: [],
  examples: [
    { title: { en: "What is due", ja: "今後の期限" }, arguments: "" },
    { title: { en: "As of a day", ja: "基準日を指定" }, arguments: "--today 2026-01-10" },
  ],
  async run({ today: wanted, back }, effects) {
    const opened = await openMinerals(effects);
    if (opened.status !== "done") return opened;
    const { byId, countries } = opened.value;
    const today = wanted ?? effects.now().toISOString().slice(0, 10);
    const rows = new Set([...byId.values()].flatMap(({ measures }) => measures));
    const changes = changesOf([...rows], today);
    const named = new Set([
      ...byId.keys(),
      ...changes.flatMap((one) => [one.country, one.destination]),
    ]);
    const nameOf = (id: string) => (byId.get(id) ?? countries.get(id))?.name[effects.language];
    return done({
      edition: await mineralsEdition(),
      today,
      ahead: changes.filter(({ days }) => days >= 0).sort((a, b) => a.days - b.days),
      changed: changes
        .filter(({ days }) => days < 0 && days >= -back)
        .sort((a, b) => b.days - a.days),
      names: Object.fromEntries(
        [...named].flatMap((id) => (nameOf(id) ? [[id, nameOf(id)!]] : [])),
      ),
    });
  },
});

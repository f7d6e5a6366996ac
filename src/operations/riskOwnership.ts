import { z } from "zod";
import { type Chain, type Name, suggest } from "../model/index.ts";
import type { Baseline } from "../network/index.ts";
import {
  type Exposure,
  type Grip,
  gripOf,
  measureExposure,
  withController,
} from "../risk/index.ts";
import { formatMonth } from "../units/index.ts";
import { type Answer, badField, done } from "./answer.ts";
import {
  checkCoercion,
  checkWords,
  coerce,
  horizonFields,
  type OpenedHorizon,
  openHorizon,
  reportTo,
  toleranceField,
  vantageField,
} from "./coercion.ts";
import type { Effects } from "./effects.ts";
import { toHtml } from "./factsheet/html.ts";
import { layoutField } from "./factsheet/layout.ts";
import { toMarkdown } from "./factsheet/markdown.ts";
import { sheetField } from "./factsheet/sheet.ts";
import { about, countriesField } from "./field.ts";
import { namesField, namesOf } from "./names.ts";
import { defineLongOperation } from "./operation.ts";
import { type Change, type Made, ownershipSheet } from "./ownershipSheet.ts";

const NAME = "risk ownership";

const STEPS = {
  before: { en: "Measuring exposure before the change", ja: "変更前の脆弱性を測る" },
  after: { en: "Measuring exposure after the change", ja: "変更後の脆弱性を測る" },
} as const satisfies Record<string, Name>;

/** What a facility makes, and how much of it others make out of a coercer's reach. */
function makesOf(
  chain: Chain,
  { activity }: Baseline,
  facility: string,
  coercers: ReadonlySet<string>,
  { facilities: gripped }: Grip,
  name: (commodity: string) => string,
): Made[] {
  const made = (of: (id: string, country: string) => boolean) => {
    const totals = new Map<string, number>();
    for (const [id, own] of activity) {
      if (!of(id, chain.facilities.get(id)!.country)) continue;
      for (const [process, amount] of own)
        for (const { commodity, rate } of chain.processes.get(process)!.outputs)
          totals.set(commodity, (totals.get(commodity) ?? 0) + rate.value * amount);
    }
    return totals;
  };
  const world = made(() => true);
  const free = made((id, country) => !coercers.has(country) && !gripped.includes(id));
  const share = (part: number, whole: number | undefined) => (whole ? part / whole : 0);
  return [...made((id) => id === facility)].map(([commodity, tonnesPerYear]) => ({
    commodity,
    name: name(commodity),
    tonnesPerYear,
    worldShare: share(tonnesPerYear, world.get(commodity)),
    freeShare: Math.min(1, share(tonnesPerYear, free.get(commodity))),
  }));
}

const exposure = z.object({
  criticalField: z
    .number()
    .nullable()
    .describe("Hc at theta, share withheld; null where no field brings the share below."),
  enduranceMonths: z
    .int()
    .nullable()
    .describe("Months at full field until a month falls below theta; null where none does."),
  servedShare: z.number().describe("Served at full field, by value over the run, 0 to 1."),
  valueLostUsd: z.number().describe("Value lost at full field, USD over the run."),
  servedWithoutPlants: z
    .number()
    .describe("Served where only the plants abroad that the coercer controls stop, 0 to 1."),
});

const tell = (one: Exposure): z.infer<typeof exposure> => ({
  ...one,
  criticalField: one.criticalField ?? null,
  enduranceMonths: one.enduranceMonths ?? null,
});

/** Each country of a vantage on its own, then all of them together. */
const vantagesOf = (seenFrom: readonly string[]): (readonly string[])[] =>
  seenFrom.length > 1 ? [...seenFrom.map((id) => [id]), seenFrom] : [seenFrom];

const isSameGrip = (a: Grip, b: Grip): boolean =>
  a.facilities.join("\n") === b.facilities.join("\n");

/** What a question about ownership asks of each vantage. */
interface Asked {
  readonly coercer: readonly string[];
  readonly theta: number;
  readonly tolerance: number;
}

/** The exposure of a vantage to the coercers with and without the change. */
async function compare(
  opened: OpenedHorizon,
  changed: Chain,
  seenFrom: readonly string[],
  { coercer, theta, tolerance }: Asked,
  effects: Effects,
): Promise<Answer<Change>> {
  const checked = checkCoercion(NAME, opened, { coercer, seenFrom, control: true });
  if (checked.status !== "done") return checked;
  const { coercion, grip } = checked.value;
  const coerced = coerce(opened, coercion);
  const measure = (chain: Chain, step: Name) =>
    measureExposure({ ...coerced, chain }, theta, tolerance, reportTo(effects, step));
  const before = await measure(opened.chain, STEPS.before);
  const after = isSameGrip(grip, gripOf(changed, coercion))
    ? before
    : await measure(changed, STEPS.after);
  return done({ seenFrom, before, after });
}

/** The technical page of an asset-sale review: who is more exposed if someone else controls a plant. */
export const riskOwnership = defineLongOperation({
  input: z.object({
    facility: about(
      z.string().min(1),
      "Facility whose controller changes, id.",
      "支配者が変わる施設の ID。",
    ),
    newController: about(
      z.string().min(1),
      "Country that can order it to stop after the change.",
      "変更後に停止を命じられる国。",
    ),
    coercer: about(
      countriesField.optional(),
      "Countries that withhold. Default: the new controller.",
      "輸出を止める国。省略時は新しい支配者。",
    ),
    seenFrom: vantageField,
    ...horizonFields,
    tolerance: toleranceField(1e-3),
    layout: layoutField,
  }),
  output: sheetField.extend({
    layout: z.string().describe("markdown or html."),
    document: z.string().describe("The page laid out, ready to be written to a file."),
    edition: z.string().describe("Edition of the reference data."),
    chain: z.string().describe("Id of the chain."),
    facility: z.string().describe("Id of the facility."),
    controllerBefore: z.string().describe("Country that can order it to stop now."),
    controllerAfter: z.string().describe("Country that could after the change."),
    coercers: z.array(z.string()).describe("Countries that withhold."),
    months: z.array(z.string()).describe("Months of the run, YYYY-MM."),
    theta: z.number().describe("Served share that must not be fallen below, 0 to 1."),
    makes: z.array(
      z.object({
        commodity: z.string().describe("Commodity, id."),
        name: z.string().describe("Its name, in the language asked for."),
        tonnesPerYear: z.number().describe("Output in the base year, t/a on its basis."),
        worldShare: z.number().describe("Share of world output, 0 to 1."),
        freeShare: z
          .number()
          .describe("Share of what is made out of the coercers' reach before the change, 0 to 1."),
      }),
    ),
    changes: z.array(
      z.object({
        seenFrom: z.array(z.string()).describe("Vantage."),
        before: exposure.describe("Before the change."),
        after: exposure.describe("After the change."),
      }),
    ),
    names: namesField,
  }),
  positional: [],
  examples: [
    {
      title: {
        en: "If China came to control Mount Weld",
        ja: "中国がマウント・ウェルドを支配したら",
      },
      arguments: "--facility au-mount-weld --new-controller CN",
    },
  ],
  async work({ facility: id, newController, coercer: named, layout, ...asked }, effects) {
    const opened = await openHorizon(NAME, asked, effects);
    if (opened.status !== "done") return opened;
    const { chain, baseline, edition } = opened.value;
    const facility = chain.facilities.get(id);
    if (!facility) {
      const says = `No such facility in ${chain.id}. ${suggest(id, chain.facilities.keys())}`;
      return badField(NAME, "facility", id, says);
    }
    const known = new Set(chain.countries.keys());
    const checked = checkWords(
      NAME,
      "newController",
      [newController],
      known,
      "No such country here.",
    );
    if (checked.status !== "done") return checked;
    if (newController === facility.control) {
      const says = "It controls the facility already. Name another country.";
      return badField(NAME, "newController", newController, says);
    }
    const coercer = named ?? [newController];
    const changed = withController(chain, id, newController);
    const question = { ...asked, coercer };
    const changes: Change[] = [];
    for (const seenFrom of vantagesOf(asked.seenFrom)) {
      const change = await compare(opened.value, changed, seenFrom, question, effects);
      if (change.status !== "done") return change;
      changes.push(change.value);
    }
    const coercers = new Set(coercer);
    const grip = gripOf(chain, { coercers, vantage: new Set(asked.seenFrom), usesControl: true });
    return done((language) => {
      const names = namesOf(chain, language);
      const nameOf = (one: string) => names[one] ?? chain.countries.get(one)?.name[language] ?? one;
      const listOf = (ids: readonly string[]) => ids.map(nameOf).join(" + ");
      const makes = makesOf(chain, baseline, id, coercers, grip, nameOf);
      const months = opened.value.months.map(formatMonth);
      const facts = {
        facility: facility.name[language],
        place: [facility.place, nameOf(facility.country)].filter(Boolean).join(", "),
        owner: facility.owner,
        from: nameOf(facility.control),
        to: nameOf(newController),
        coercers: listOf(coercer),
        months,
        edition,
        theta: asked.theta,
        makes,
        changes: changes.map((change) => ({ ...change, vantage: listOf(change.seenFrom) })),
      };
      const sheet = ownershipSheet(facts, language);
      return {
        ...sheet,
        layout,
        document: layout === "html" ? toHtml(sheet, language) : toMarkdown(sheet),
        edition,
        chain: chain.id,
        facility: id,
        controllerBefore: facility.control,
        controllerAfter: newController,
        coercers: [...coercer],
        months,
        theta: asked.theta,
        makes,
        changes: changes.map(({ seenFrom, before, after }) => ({
          seenFrom: [...seenFrom],
          before: tell(before),
          after: tell(after),
        })),
        names,
      };
    });
  },
});

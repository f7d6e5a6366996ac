import { z } from "zod";
import { suggest } from "../model/index.ts";
import { amountSchema, type Course, courseSchema, monthText, stepsOf } from "./course.ts";
import { strictRecord } from "./strictRecord.ts";
import { textSchema } from "./text.ts";

/** Source id of a number that no source states: it needs a range and a note with the reason. */
export const ASSUMED = "assumed";

/**
 * Tonnes of an element in a tonne of goods below which the goods do not count as containing it,
 * where a selection gives no `trace` of its own: 0.1%, the content above which trade analysts report
 * magnets to fall under China's controls (source `project-blue-2026-01`).
 */
export const TRACE_DEFAULT = 0.001;

const words = z
  .array(z.string().min(1, "An empty word selects nothing."))
  .min(1, "An empty list selects nothing: leave the field out to select all.")
  .readonly()
  .optional();

const share = z
  .number({ error: "Write a share as a number from 0 to 1." })
  .min(0, "A share runs from 0 to 1.")
  .max(1, "A share runs from 0 to 1: write 0.6 for 60%.");
const atLeast = (least: number, says: string) => z.number({ error: says }).min(least, says);
const monthsSays = "Write a number of months, 0 or more; recovery takes whole months.";
const monthCount = atLeast(0, monthsSays);

const goods = {
  commodities: words.describe("Ids and patterns of commodities, as magnet/*."),
  elements: words.describe("Elements: selects commodities that hold more of one than the trace."),
  trace: share
    .optional()
    .describe(`t of element in a t of commodity; ${TRACE_DEFAULT} where absent.`),
  goods: textSchema
    .optional()
    .describe("What sentences call the goods, where ids do not read well."),
};
const flows = {
  by: words.describe(
    "Countries that goods are shipped from, whoever controls the plant that made them.",
  ),
  to: words.describe("Countries that goods are shipped to."),
  ...goods,
};
const plants = {
  facilities: words.describe("Ids and patterns of facilities."),
  countries: words.describe("Countries that plants stand in."),
  control: words.describe("Countries that can order a plant to stop."),
  ...goods,
};
const wants = {
  countries: words.describe("Countries where demand arises."),
  sectors: words.describe("Ids of sectors."),
  ...goods,
};
const recoveryMonths = z
  .int({ error: monthsSays })
  .min(0, monthsSays)
  .optional()
  .describe("From `until` on, what was taken comes back in equal parts over so many months.");

const everyKind = {
  from: monthText.describe("First month, YYYY-MM."),
  until: monthText.optional().describe("First month without the shock; absent for the whole run."),
  sources: z
    .array(z.string())
    .min(1, `Name at least one source; "${ASSUMED}" for a number set here.`)
    .readonly()
    .describe("Ids of rows of sources.csv."),
  note: textSchema.optional().describe("How the numbers follow from the sources."),
};

const outage = strictRecord({
  kind: z.literal("outage"),
  ...plants,
  lost: courseSchema(share).describe("Share of capacity and base activity that plants lose."),
  recoveryMonths,
  ...everyKind,
});
const exportBan = strictRecord({
  kind: z.literal("export-ban"),
  ...flows,
  withheld: courseSchema(share).describe("Share of what routes could carry that may not leave."),
  recoveryMonths,
  ...everyKind,
});
const licence = strictRecord({
  kind: z.literal("licence"),
  ...flows,
  approved: courseSchema(share).describe("Share that leaves once the delay is over."),
  delayMonths: amountSchema(monthCount).describe("Months from `from` in which nothing leaves."),
  recoveryMonths,
  ...everyKind,
});
const quota = strictRecord({
  kind: z.literal("quota"),
  ...flows,
  limitTpa: courseSchema(atLeast(0, "Write a quota in t/a, 0 or more.")).describe(
    "t/a that the routes may carry together, on one basis.",
  ),
  ...everyKind,
});
const duty = strictRecord({
  kind: z.literal("duty"),
  ...flows,
  rate: courseSchema(atLeast(0, "Write a duty as a share of the price, 0 or more.")).describe(
    "Share of price, on top of the base duty.",
  ),
  ...everyKind,
});
const demandSurge = strictRecord({
  kind: z.literal("demand-surge"),
  ...wants,
  multiple: courseSchema(
    atLeast(1, "A surge multiplies demand by 1 or more: 1.2 for +20%."),
  ).describe("Multiple of base demand."),
  ...everyKind,
});
const routeLoss = strictRecord({
  kind: z.literal("route-loss"),
  ...flows,
  lost: courseSchema(share).describe("Share of what lanes can carry that is lost (strait, port)."),
  recoveryMonths,
  ...everyKind,
});

const kinds = [outage, exportBan, licence, quota, duty, demandSurge, routeLoss] as const;
const kindNames = kinds.map((kind) => kind.shape.kind.value);

const shockUnion = z.discriminatedUnion("kind", kinds, {
  error: (issue) => `No such kind of shock. ${suggest(kindWritten(issue.input), kindNames)}`,
});

const kindWritten = (input: unknown): string =>
  typeof input === "object" && input !== null && "kind" in input ? String(input.kind) : "";

/**
 * Something that takes supply away or adds demand. Months are half-open: a shock holds from the start
 * of `from` until the start of `until`, and to the end of the run where `until` is absent.
 *
 * Selectors narrow each other; in each, `*` stands for anything and a word beginning with `!`
 * excludes. An outage looks at what a plant makes and takes the whole plant.
 */
export type Shock = z.infer<typeof shockUnion>;

/** A shock on exports. */
export type FlowShock = Exclude<Shock, { kind: "outage" | "demand-surge" }>;

/** The amounts of a shock over time, by the name of their field. */
export function coursesOf(shock: Shock): Readonly<Record<string, Course>> {
  switch (shock.kind) {
    case "outage":
    case "route-loss":
      return { lost: shock.lost };
    case "export-ban":
      return { withheld: shock.withheld };
    case "licence":
      return { approved: shock.approved, delayMonths: shock.delayMonths };
    case "quota":
      return { limitTpa: shock.limitTpa };
    case "duty":
      return { rate: shock.rate };
    case "demand-surge":
      return { multiple: shock.multiple };
  }
}

/** A field that selects. */
export type Selector =
  | "facilities"
  | "by"
  | "to"
  | "countries"
  | "control"
  | "sectors"
  | "commodities"
  | "elements";

/** The words of every selector, those that the kind of shock does not have among them. */
export function selectorsOf(
  shock: Shock,
): Readonly<Record<Selector, readonly string[] | undefined>> {
  const written: Partial<Record<Selector, readonly string[] | undefined>> = shock;
  const { facilities, by, to, countries, control, sectors, commodities, elements } = written;
  return { facilities, by, to, countries, control, sectors, commodities, elements };
}

type Complain = (path: readonly PropertyKey[], message: string) => void;

function checkSteps(shock: Shock, complain: Complain): void {
  for (const [field, course] of Object.entries(coursesOf(shock))) {
    const steps = stepsOf(course, shock.from);
    if (steps[0]!.from !== shock.from)
      complain([field, 0, "from"], `The first step must begin with the shock, in ${shock.from}.`);
    for (const [index, { from }] of steps.entries()) {
      if (index > 0 && from <= steps[index - 1]!.from)
        complain([field, index, "from"], "Steps must be in order of their months.");
      if (shock.until !== undefined && from >= shock.until)
        complain(
          [field, index, "from"],
          `This step begins when the shock is over (${shock.until}).`,
        );
    }
  }
}

function checkAssumed(shock: Shock, complain: Complain): void {
  if (!shock.sources.includes(ASSUMED)) return;
  const amounts = Object.values(coursesOf(shock)).flatMap((course) => stepsOf(course, shock.from));
  if (!amounts.some(({ low, high }) => low < high))
    complain(["sources"], "An assumed number needs a range: write value, low and high.");
  if (shock.note === undefined)
    complain(["sources"], "An assumed number needs its reason in a note.");
}

/** A shock with what no single field can be checked for. */
export const shockSchema = shockUnion.superRefine((shock, context) => {
  const complain: Complain = (path, message) =>
    context.addIssue({ code: "custom", path: [...path], message });
  if (shock.until !== undefined && shock.until <= shock.from)
    complain(["until"], `A shock must end after it begins (${shock.from}); until is exclusive.`);
  if (Object.values(selectorsOf(shock)).every((words) => words === undefined))
    complain(
      [],
      "This shock selects everything there is. Add a selector, such as by, to or countries.",
    );
  if (shock.trace !== undefined && shock.elements === undefined)
    complain(["trace"], "A trace says which commodities hold an element: add elements.");
  checkSteps(shock, complain);
  checkAssumed(shock, complain);
});

import { z } from "zod";
import { suggest } from "../model/index.ts";
import { type Course, courseSchema, monthText, stepsOf } from "./course.ts";
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
const monthCount = atLeast(0, "Write a number of months, 0 or more.");

const goods = {
  commodities: words,
  elements: words,
  trace: share.optional(),
  goods: textSchema.optional(),
};
const flows = { by: words, to: words, ...goods };
const plants = { facilities: words, countries: words, control: words, ...goods };
const wants = { countries: words, sectors: words, ...goods };
const recoveryMonths = monthCount.optional();

const everyKind = {
  from: monthText,
  until: monthText.optional(),
  sources: z
    .array(z.string())
    .min(1, `Name at least one source; "${ASSUMED}" for a number set here.`)
    .readonly(),
  note: textSchema.optional(),
};

const outage = strictRecord({
  kind: z.literal("outage"),
  ...plants,
  lost: courseSchema(share),
  recoveryMonths,
  ...everyKind,
});
const exportBan = strictRecord({
  kind: z.literal("export-ban"),
  ...flows,
  withheld: courseSchema(share),
  recoveryMonths,
  ...everyKind,
});
const licence = strictRecord({
  kind: z.literal("licence"),
  ...flows,
  approved: courseSchema(share),
  delayMonths: courseSchema(monthCount),
  recoveryMonths,
  ...everyKind,
});
const quota = strictRecord({
  kind: z.literal("quota"),
  ...flows,
  limitTpa: courseSchema(atLeast(0, "Write a quota in t/a, 0 or more.")),
  ...everyKind,
});
const duty = strictRecord({
  kind: z.literal("duty"),
  ...flows,
  rate: courseSchema(atLeast(0, "Write a duty as a share of the price, 0 or more.")),
  ...everyKind,
});
const demandSurge = strictRecord({
  kind: z.literal("demand-surge"),
  ...wants,
  multiple: courseSchema(atLeast(1, "A surge multiplies demand by 1 or more: 1.2 for +20%.")),
  ...everyKind,
});
const routeLoss = strictRecord({
  kind: z.literal("route-loss"),
  ...flows,
  lost: courseSchema(share),
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
 * of `from` until the start of `until`, and to the end of the run where `until` is absent. The fields
 * of each kind:
 *
 * - `outage`: `lost`, share of capacity and base activity that the selected facilities lose.
 * - `export-ban`: `withheld`, share of what the selected routes could carry that may not leave.
 * - `licence`: nothing leaves for `delayMonths` from `from`; then the share `approved` leaves.
 * - `quota`: `limitTpa`, t/a that the selected routes may carry together, on one basis.
 * - `duty`: `rate`, share of price on top of the base duty.
 * - `demand-surge`: `multiple` of base demand, 1 or more.
 * - `route-loss`: `lost`, share of what the selected lanes can carry (a strait, a port).
 *
 * `recoveryMonths`: from `until` on, what was taken comes back in equal monthly parts.
 *
 * Selectors narrow each other; a word beginning with `!` excludes. `by` is the country that goods are
 * shipped from and `to` where they go; exports of plants abroad that a country controls count as the
 * exports of the country they stand in. `countries` is where a plant stands or demand arises,
 * `control` who can order a plant to stop. `commodities` takes ids and patterns (`magnet/*`);
 * `elements` selects commodities holding more of one of them than `trace`. An outage looks at what a
 * plant makes and takes the whole plant. `goods` is what sentences call the selected goods, where
 * ids and patterns do not read well.
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

/** The names of the fields that select, over all kinds. */
export const SELECTORS = [
  "facilities",
  "by",
  "to",
  "countries",
  "control",
  "sectors",
  "commodities",
  "elements",
] as const;

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
  if (!SELECTORS.some((field) => field in shock))
    complain(
      [],
      "This shock selects everything there is. Add a selector, such as by, to or countries.",
    );
  if (shock.trace !== undefined && shock.elements === undefined)
    complain(["trace"], "A trace says which commodities hold an element: add elements.");
  checkSteps(shock, complain);
  checkAssumed(shock, complain);
});

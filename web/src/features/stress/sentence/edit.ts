import type { Course, Shock, Step } from "../../../../../src/scenario/index.ts";
import { coursesOfKind } from "./slots.ts";
import { hasSteps, stepsWithin } from "./steps.ts";

/** A kind of shock. */
export type Kind = Shock["kind"];

/** The kinds, in the order in which they are offered. */
export const KINDS: readonly Kind[] = [
  ...(["export-ban", "licence", "outage", "quota"] as const),
  ...(["route-loss", "duty", "demand-surge"] as const),
];

/** Source of a number that the person who looks has set. */
const ASKED = "asked";

/** A new sentence of a kind, to be changed: China, magnets and their materials, all of it. */
export function freshShock(kind: Kind, from: string): Shock {
  const flow = { by: ["CN"], to: ["JP", "US"], commodities: ["magnet/*"], from, sources: [ASKED] };
  switch (kind) {
    case "export-ban":
      return { kind, ...flow, withheld: 1 };
    case "licence":
      return { kind, ...flow, approved: 0.5, delayMonths: 2 };
    case "quota":
      return { kind, ...flow, limitTpa: 1000 };
    case "duty":
      return { kind, ...flow, rate: 0.25 };
    case "route-loss":
      return { kind, ...flow, lost: 0.5 };
    case "outage":
      return { kind, facilities: ["my-lynas-kuantan"], lost: 1, from, sources: [ASKED] };
    case "demand-surge":
      return { kind, countries: ["JP", "US"], multiple: 1.2, from, sources: [ASKED] };
  }
}

/** Fields of a shock and what they become; a field that becomes undefined is taken out. */
export type Edit = Readonly<Record<string, unknown>>;

/**
 * A sentence with some of its fields changed. What a source stated is then no longer what is said, so
 * that the sources make way for the asker.
 */
export function edited(shock: Shock, edit: Edit): Shock {
  const { note: _, ...rest } = { ...shock, ...edit, sources: [ASKED] };
  const months = { from: rest.from, until: rest.until };
  const courses = coursesOfKind(shock.kind);
  const within = (value: unknown) =>
    hasSteps(value as Course) ? stepsWithin(value as readonly Step[], months) : value;
  const kept = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [field, courses.includes(field) ? within(value) : value]);
  return Object.fromEntries(kept) as unknown as Shock;
}

import { expect, test } from "vitest";
import { KINDS } from "./edit.ts";
import { partsOf } from "./partsOf.ts";
import { coursesOfKind } from "./slots.ts";
import { templates } from "./words.ts";

const placesIn = (template: string) => partsOf(template).filter((_, index) => index % 2 === 1);

test("both languages offer the same choices in every sentence", () => {
  for (const kind of KINDS)
    expect(placesIn(templates.ja[kind]).sort()).toEqual(placesIn(templates.en[kind]).sort());
});

test("every amount of every kind has its place", () => {
  for (const kind of KINDS)
    expect(placesIn(templates.en[kind])).toEqual(expect.arrayContaining([...coursesOfKind(kind)]));
});

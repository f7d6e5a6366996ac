import { expect, test } from "vitest";
import { coverDays } from "./coverDays.ts";

const links = [
  { commodity: "dy-oxide", to: { country: "JP" }, tonnes: 6 },
  { commodity: "dy-oxide", to: { country: "JP" }, tonnes: 4 },
  { commodity: "dy-oxide", to: { country: "US" }, tonnes: 5 },
];

test("a lot lasts 365 times itself over what its country takes of the same form a year", () => {
  // 1,000 kg against 10 t a year: 36.5 days.
  const lot = { commodity: "dy-oxide", beneficiary: "JP", kilograms: "1000" };
  expect(coverDays(lot, links)).toBeCloseTo(36.5, 9);
});

test("who is no country, or takes none, has no days", () => {
  const lot = { commodity: "dy-oxide", beneficiary: "jogmec", kilograms: "1000" };
  expect(coverDays(lot, links)).toBeNull();
  expect(coverDays({ ...lot, beneficiary: "JP", commodity: "tb-oxide" }, links)).toBeNull();
});

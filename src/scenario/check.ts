import type { Chain, Reading } from "../model/index.ts";
import { monthsFrom } from "../units/index.ts";
import { monthOf } from "./course.ts";
import type { Scenario } from "./scenario.ts";
import type { Language } from "./text.ts";
import { type Touch, touchesOf } from "./touch.ts";

/** How far a shock reaches on a chain. */
export interface Reach {
  readonly sentence: string;
  readonly on: Touch["on"];
  /** Ids of the facilities, routes or demands that it touches. */
  readonly ids: readonly string[];
}

/**
 * What each shock of a scenario touches on a chain over the scenario's own run, or everything that
 * keeps it from being run.
 */
export function checkScenario(
  scenario: Scenario,
  chain: Chain,
  language: Language = "en",
): Reading<readonly Reach[]> {
  const months = monthsFrom(monthOf(scenario.starts), scenario.months);
  const touches = touchesOf(scenario, chain, months, "central", language);
  if (!touches.ok) return touches;
  return {
    ok: true,
    value: touches.value.map(({ cause, on, ids }) => ({ sentence: cause, on, ids })),
  };
}

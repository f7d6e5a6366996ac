import {
  type Course,
  type Scenario,
  type Shock,
  stepsOf,
} from "../../../../../src/scenario/index.ts";
import { edited } from "../sentence/edit.ts";
import { coursesOfKind, SHARE_STEP, SHARES } from "../sentence/slots.ts";
import { withValue } from "../sentence/steps.ts";

/** How many scenarios are looked at. */
const MOST = 16;

/** The two values that a slider of a share can go to next. */
function nextShares(value: number): readonly number[] {
  const steps = 1 / SHARE_STEP;
  const near = [Math.round(value * steps) - 1, Math.round(value * steps) + 1];
  return near.map((step) => step / steps).filter((share) => share >= 0 && share <= 1);
}

/** A sentence with a share of it a step of its slider on, either way. */
function slid(shock: Shock): readonly Shock[] {
  const written = shock as unknown as Readonly<Record<string, Course>>;
  return coursesOfKind(shock.kind)
    .filter((field) => SHARES.includes(field))
    .flatMap((field) =>
      stepsOf(written[field]!, shock.from).flatMap(({ value }, index) =>
        nextShares(value).map((share) =>
          edited(shock, { [field]: withValue(written[field]!, index, share) }),
        ),
      ),
    );
}

/**
 * What one click makes of a scenario: each sentence taken out, then each share a step on. Those are the
 * small changes that can take longest; a month more or less is quick.
 */
export function oneClickAway(scenario: Scenario): readonly Scenario[] {
  const { shocks } = scenario;
  const without = shocks.length > 1 ? shocks.map((_, k) => shocks.toSpliced(k, 1)) : [];
  const stepped = shocks.flatMap((shock, k) => slid(shock).map((next) => shocks.with(k, next)));
  return [...without, ...stepped].slice(0, MOST).map((next) => ({ ...scenario, shocks: next }));
}

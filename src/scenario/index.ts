/**
 * Scenarios: what happens, when, to whom, on whose word. Plain data, written in YAML or TypeScript
 * and checked by one schema; said as sentences in two languages; and resolved against a chain into a
 * `Disturbance`, shares and caps by month, which is all that the network learns of them.
 *
 * Remaining shares of shocks on one target multiply:
 *
 *   share[target, t] = Π_s left[s, t]      left of a licence: approved[t] once the delay is over
 */
export { checkScenario, type Reach } from "./check.ts";
export { type Course, type Range, type Step, stepsOf } from "./course.ts";
export { disturb } from "./disturb.ts";
export { endedAt, movedBy } from "./moved.ts";
export { readScenario } from "./readScenario.ts";
export {
  defineScenario,
  RUN_MONTHS_MAX,
  type Scenario,
  scenarioSchema,
  sourcesOf,
} from "./scenario.ts";
export { type Description, describeScenario, sentence } from "./sentence.ts";
export { ASSUMED, type Shock, TRACE_DEFAULT } from "./shock.ts";
export { type Language, type Text, textIn } from "./text.ts";

import { createHash } from "node:crypto";
import type { IncidentScenario } from "../../store/index.ts";
import { type Answer, done } from "../answer.ts";
import type { Effects } from "../effects.ts";
import { shippedScenarioText } from "../findScenario.ts";
import { findVersion, openKeeper, PREFIXES } from "../kept.ts";

/** The scenario that an incident begins with, and the word for it that stays. */
export interface BegunWith {
  /** The id of one that ships, or `store:<id>@<version>`. */
  readonly word: string;
  readonly scenario: IncidentScenario;
}

/** Finds the scenario that an incident begins with: one that ships, or one that the asker may see. */
export async function findBegunWith(word: string, effects: Effects): Promise<Answer<BegunWith>> {
  if (!word.startsWith(PREFIXES.scenario)) {
    const text = await shippedScenarioText(word);
    if (text.status !== "done") return text;
    const contentHash = createHash("sha256").update(text.value).digest("hex");
    return done({ word, scenario: { contentHash, text: text.value } });
  }
  const keeper = openKeeper(effects);
  if (keeper.status !== "done") return keeper;
  const id = word.slice(PREFIXES.scenario.length);
  const found = await findVersion(id, keeper.value, effects.language);
  if (found.status !== "done") return found;
  const { text, contentHash, ...kept } = found.value;
  return done({
    word: `${PREFIXES.scenario}${kept.id}@${kept.version}`,
    scenario: { contentHash, kept: { id: kept.id, version: kept.version }, text },
  });
}

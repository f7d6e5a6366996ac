import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nearest, trust } from "../model/index.ts";
import { readText } from "../reference/index.ts";
import { readScenario, type Scenario } from "../scenario/index.ts";
import { type Answer, badInput, done, type Failure } from "./answer.ts";
import type { Effects } from "./effects.ts";

/** The folder of the scenarios that ship with the package. */
const SCENARIO_FOLDER = fileURLToPath(new URL("../../scenarios", import.meta.url));

const EXTENSION = ".yaml";

/** The scenario of the first screen: the controls in force since January 2026. */
export const HEADLINE_SCENARIO = "japan-dual-use-2026";

async function listIds(): Promise<readonly string[]> {
  const files = await readdir(SCENARIO_FOLDER);
  return files
    .filter((name) => name.endsWith(EXTENSION))
    .map((name) => basename(name, EXTENSION))
    .sort();
}

const placeOf = (id: string): string => `scenarios/${id}${EXTENSION}`;

async function readShipped(id: string) {
  const text = await readText(join(SCENARIO_FOLDER, `${id}${EXTENSION}`), placeOf(id));
  return text.ok ? readScenario(text.value, placeOf(id)) : text;
}

/** The words of a scenario that ships. */
export async function shippedScenarioText(id: string): Promise<Answer<string>> {
  if (!(await listIds()).includes(id)) return noSuch(id);
  return done(trust(await readText(join(SCENARIO_FOLDER, `${id}${EXTENSION}`), placeOf(id))));
}

/** The scenarios that ship, in the order of their ids. */
export async function shippedScenarios(): Promise<readonly Scenario[]> {
  const ids = await listIds();
  return Promise.all(ids.map(async (id) => trust(await readShipped(id))));
}

const isPath = (text: string): boolean => text === "-" || /[/\\]|\.ya?ml$/i.test(text);

async function noSuch(id: string): Promise<Failure> {
  const near = nearest(id, await listIds());
  const hint = near === undefined ? "" : `Did you mean ${near}? `;
  const says = `${hint}"scenario list" lists what ships; a scenario of your own is given as a path, as ./${id}.yaml.`;
  return { status: "not_found", kind: "scenario", id, says };
}

/** A scenario by its id, or by the path of a file of one's own (`-` for standard input). */
export async function findScenario(idOrPath: string, effects: Effects): Promise<Answer<Scenario>> {
  if (isPath(idOrPath)) {
    const text = await effects.readText(idOrPath);
    const where = idOrPath === "-" ? "standard input" : idOrPath;
    const read = text.ok ? readScenario(text.value, where) : text;
    return read.ok ? done(read.value) : badInput(read.problems);
  }
  const ids = await listIds();
  if (!ids.includes(idOrPath)) return noSuch(idOrPath);
  return done(trust(await readShipped(idOrPath)));
}

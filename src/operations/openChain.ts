import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { type Chain, type Name, nearest, suggest } from "../model/index.ts";
import { findFreeLunch } from "../network/index.ts";
import { chainFolder, readChain } from "../reference/index.ts";
import { capCollection } from "../stockpile/index.ts";
import { type Answer, badField, badInput, done } from "./answer.ts";
import type { Effects } from "./effects.ts";
import { shippedChains } from "./shippedChains.ts";

const READING: Name = { en: "Reading the tables", ja: "表を読む" };

/** A chain and the folder that it was read from. */
export interface OpenedChain {
  readonly chain: Chain;
  readonly folder: string;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );

/** The folder of a chain, given the id of a shipped one or the path of one's own. */
export async function findChainFolder(
  idOrFolder: string,
  effects: Effects,
): Promise<Answer<string>> {
  const shipped = await shippedChains();
  if (shipped.includes(idOrFolder)) return done(chainFolder(idOrFolder));
  if (effects.mayOpen(idOrFolder) && (await isFolder(idOrFolder))) return done(idOrFolder);
  const isTable = /\.(csv|ya?ml)$/i.test(basename(idOrFolder));
  const near = nearest(idOrFolder, shipped);
  const says = isTable
    ? "Give the folder that holds the tables, not one of its files."
    : `${near === undefined ? suggest(idOrFolder, shipped) : `Did you mean ${near}?`} A chain of your own is given as the path of its folder.`;
  return { status: "not_found", kind: "chain", id: idOrFolder, says };
}

/** Recipes that together make something from nothing are refused where the elements cannot tell. */
async function checkFreeLunch(chain: Chain): Promise<Answer<Chain>> {
  const found = await findFreeLunch(chain);
  if (!found) return done(chain);
  const [first] = found.processes;
  const line = chain.processes.get(first!)!.at.line;
  const loop = found.processes.join(", ");
  return badField(
    `processes.csv:${line}`,
    "id",
    loop,
    `Run in a cycle, these make ${found.commodities.join(", ")} from nothing. Check their rates in recipes.csv.`,
  );
}

/** Reads a chain, shipped or one's own, with every check that its tables can be put to. */
export async function openChain(
  idOrFolder: string,
  baseYear: number | undefined,
  effects: Effects,
): Promise<Answer<OpenedChain>> {
  const found = await findChainFolder(idOrFolder, effects);
  if (found.status !== "done") return found;
  const folder = found.value;
  effects.progress(READING);
  const read = await readChain(folder, baseYear);
  if (!read.ok) return badInput(read.problems);
  const checked = await checkFreeLunch(read.value);
  return checked.status === "done"
    ? done({ chain: capCollection(checked.value), folder })
    : checked;
}

import type { ScopedStore } from "../store/index.ts";
import { type Answer, done, type Failure } from "./answer.ts";
import type { Effects, Language } from "./effects.ts";
import type { Enclosed } from "./enclosed.ts";
import type { Kept } from "./field.ts";
import { inputFieldsOf } from "./inputFields.ts";
import type { Operation } from "./operation.ts";
import { idField } from "./workbench/fields.ts";
import { missing } from "./workbench/refuse.ts";
import { refusalOf } from "./workbench.ts";

/** What stands before an id, by what it is the id of. */
export const PREFIXES: Readonly<Record<Kept, string>> = { edition: "edition:", scenario: "store:" };

/** A private edition as it is laid over a chain. */
export interface KeptEdition {
  /** Id of the chain. */
  readonly chain: string;
  readonly tables: Enclosed["enclosed"];
}

/** A version of a kept scenario, as it was written. */
export interface KeptVersion {
  readonly version: number;
  readonly text: string;
  /** SHA-256 of the text. */
  readonly contentHash: string;
}

/** Looks up what is kept, as far as whoever asks may see it. */
export interface Keeper {
  edition(id: string): Promise<Answer<KeptEdition>>;
  /** The versions of a scenario, the first one first; at least one. */
  versions(id: string): Promise<Answer<readonly KeptVersion[]>>;
}

/** Looks up what a store keeps. */
const keeperOf = ({ tables, scenarios }: ScopedStore, language: Language): Keeper => ({
  async edition(id) {
    const edition = (await tables.list()).find((each) => each.id === id);
    if (edition === undefined) return missing("edition", id, language);
    const own = (await tables.tables(id)).map(({ name, csv }) => [name, csv] as const);
    return done({ chain: edition.chain, tables: Object.fromEntries(own) });
  },
  async versions(id) {
    const versions = idField.safeParse(id).success ? await scenarios.versions(id) : [];
    return versions.length > 0 ? done(versions) : missing("scenario", id, language);
  },
});

/** The keeper of whoever asks here, or why there is none. */
export function openKeeper(effects: Pick<Effects, "workbench" | "language">): Answer<Keeper> {
  const refusal = refusalOf({ needs: "workbench", access: "read" }, effects);
  return refusal ?? done(keeperOf(effects.workbench!.store, effects.language));
}

/** The fields of an input that name something kept, and its id. */
function wordsOf(operation: Pick<Operation, "input">, input: Readonly<Record<string, unknown>>) {
  return inputFieldsOf(operation).flatMap(({ field, kept }) => {
    const word = input[field];
    if (kept === undefined || typeof word !== "string") return [];
    const prefix = PREFIXES[kept];
    return word.startsWith(prefix) ? [{ field, kept, id: word.slice(prefix.length) }] : [];
  });
}

/** Whether an input names something that a store keeps in a file's place. */
export const namesKept = (
  operation: Pick<Operation, "input">,
  input: Readonly<Record<string, unknown>>,
): boolean => wordsOf(operation, input).length > 0;

async function findEdition(
  id: string,
  keeper: Keeper,
  language: Language,
): Promise<Answer<Enclosed>> {
  const found = await keeper.edition(id);
  if (found.status !== "done") return found;
  const { chain, tables } = found.value;
  // Loaded here, for most questions name nothing that is kept.
  const { shippedChains } = await import("./shippedChains.ts");
  const shipped = await shippedChains();
  if (shipped.includes(chain)) return done({ enclosed: tables, over: chain });
  const says = {
    en: `The edition lies over this chain, which does not ship. These do: ${shipped.join(", ")}.`,
    ja: `この版の元となるチェーンは同梱されていない（同梱: ${shipped.join("、")}）。`,
  };
  return { status: "not_found", kind: "chain", id: chain, says: says[language] };
}

/** An id and the version that is asked for, the newest where none is. */
const VERSIONED = /^(?<id>.+)@(?<version>[1-9]\d{0,8})$/;

/**
 * The id and the version that a word names.
 *
 * @example
 * readVersioned("meti.port-strike@2") // => { id: "meti.port-strike", version: 2 }
 * readVersioned("meti.port-strike") // => { id: "meti.port-strike", version: undefined }
 */
export function readVersioned(word: string): { id: string; version: number | undefined } {
  const { id = word, version } = VERSIONED.exec(word)?.groups ?? {};
  return { id, version: version === undefined ? undefined : Number(version) };
}

/** A version of a kept scenario by a word such as `meti.port-strike@2`. */
export async function findVersion(
  word: string,
  keeper: Pick<Keeper, "versions">,
  language: Language,
): Promise<Answer<KeptVersion & { readonly id: string }>> {
  const { id, version } = readVersioned(word);
  const versions = await keeper.versions(id);
  if (versions.status !== "done") return versions;
  const newest = versions.value.at(-1)!;
  if (version === undefined) return done({ ...newest, id });
  const found = versions.value.find((each) => each.version === version);
  return found ? done({ ...found, id }) : noVersion(word, newest.version, language);
}

function noVersion(word: string, newest: number, language: Language): Failure {
  const says = {
    en: newest === 1 ? "It has version 1 only." : `It has the versions 1 to ${newest}.`,
    ja: newest === 1 ? "版は 1 のみ。" : `版は 1 から ${newest} まで。`,
  };
  return { status: "not_found", kind: "scenario", id: word, says: says[language] };
}

/**
 * Fetches the content of what an input names as kept, by field. A question then holds what it rests on,
 * word for word: the same content is the same question, a later version changes no answer that there is,
 * and whoever may not see the content cannot ask about it.
 */
export async function fetchKept(
  operation: Pick<Operation, "input">,
  input: Readonly<Record<string, unknown>>,
  keeper: Answer<Keeper>,
  language: Language,
): Promise<Answer<Readonly<Record<string, Enclosed>>>> {
  const fetched: Record<string, Enclosed> = {};
  for (const { field, kept, id } of wordsOf(operation, input)) {
    if (keeper.status !== "done") return keeper;
    const found =
      kept === "edition"
        ? await findEdition(id, keeper.value, language)
        : await findVersion(id, keeper.value, language);
    if (found.status !== "done") return found;
    fetched[field] =
      "enclosed" in found.value ? found.value : { enclosed: { "scenario.yaml": found.value.text } };
  }
  return done(fetched);
}

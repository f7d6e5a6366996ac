import { useQuery } from "@tanstack/react-query";
import type { Language } from "../words/catalogue.ts";
import { useLanguage } from "../words/useWords.ts";
import { ask, type SentDocument } from "./ask.ts";

/** What an address puts before the id of a scenario that is kept in the store. */
const KEPT = "store:";

/**
 * The name of a kept scenario in an address.
 *
 * @example
 * keptName("meti.port-strike") // => "store:meti.port-strike"
 */
export const keptName = (id: string): string => `${KEPT}${id}`;

/**
 * The id of a kept scenario, or undefined where a name is that of one that ships.
 *
 * @example
 * keptIdOf("store:meti.port-strike") // => "meti.port-strike"
 * keptIdOf("kuantan-loss") // => undefined
 */
export const keptIdOf = (name: string): string | undefined =>
  name.startsWith(KEPT) ? name.slice(KEPT.length) : undefined;

/** The newest version of a kept scenario, read as a file is. */
async function openKept(id: string, language: Language, signal: AbortSignal) {
  const versions = await ask("scenario versions", { id }, { language, signal });
  const { readKept } = await import("./readKept.ts");
  return readKept(versions.at(-1)!.text, id);
}

/** A scenario as operations take it. */
export interface AskedScenario {
  /** The id of one that ships, or the content of one that is kept; undefined until that is here. */
  readonly scenario: string | SentDocument | undefined;
  readonly error: Error | null;
}

/** The scenario that an address names: for operations that know no store, a kept one is its content. */
export function useAskedScenario(name: string | undefined): AskedScenario {
  const language = useLanguage();
  const id = name === undefined ? undefined : keptIdOf(name);
  const { data, error } = useQuery({
    queryKey: ["scenario versions", id, language, "content"],
    queryFn: ({ signal }) => openKept(id!, language, signal),
    enabled: id !== undefined,
  });
  return id === undefined ? { scenario: name, error: null } : { scenario: data, error };
}

/** What an address, and a question, puts before the id of a scenario that is kept in the store. */
const KEPT = "store:";

/**
 * The name of a kept scenario in an address; `@` and a number after it name one of its versions.
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

import { useSession } from "./session.ts";
import { useAnswer } from "./useAnswer.ts";

/** The chain that rooms answer for. */
export const CHAIN = "ndfeb";

const OWN = "edition:";

/**
 * The name of a private edition where a chain is named.
 *
 * @example
 * ownChain("0c9a") // => "edition:0c9a"
 */
export const ownChain = (id: string): string => `${OWN}${id}`;

/**
 * The id of a private edition, or undefined where a chain is none.
 *
 * @example
 * ownIdOf("edition:0c9a") // => "0c9a"
 * ownIdOf("ndfeb") // => undefined
 */
export const ownIdOf = (chain: string | undefined): string | undefined =>
  chain?.startsWith(OWN) ? chain.slice(OWN.length) : undefined;

/** The private editions over the chain that whoever looks may see; none before they are here. */
export function useOwnEditions() {
  const { data: session } = useSession();
  const { data = [] } = useAnswer("edition list", session?.hasStore ? {} : undefined);
  return data.filter(({ chain }) => chain === CHAIN);
}

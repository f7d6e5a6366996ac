import { suggest } from "../model/index.ts";
import type { Baseline } from "../network/index.ts";
import { type Answer, badField, done } from "./answer.ts";
import { closeBaseYear } from "./closeBaseYear.ts";
import type { Effects } from "./effects.ts";
import { type OpenedChain, openChain } from "./openChain.ts";

/** What is asked of a chain's base year. */
interface Asked {
  readonly chain: string;
  /** Element to follow, one of the chain's; undefined: all. */
  readonly element?: string | undefined;
  readonly baseYear?: number | undefined;
}

/** Opens a chain, checks that it has the element asked for, and closes its base year. */
export async function openBaseYear(
  name: string,
  { chain: wanted, element, baseYear }: Asked,
  effects: Effects,
): Promise<Answer<OpenedChain & { readonly baseline: Baseline }>> {
  const opened = await openChain(wanted, baseYear, effects);
  if (opened.status !== "done") return opened;
  const { chain } = opened.value;
  if (element !== undefined && !chain.elements.includes(element)) {
    const says = `Not an element of ${chain.id}. ${suggest(element, chain.elements)}`;
    return badField(name, "element", element, says);
  }
  const closed = await closeBaseYear(chain, effects);
  return closed.status === "done" ? done({ ...opened.value, baseline: closed.value }) : closed;
}

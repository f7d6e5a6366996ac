import { LOCAL } from "../../authority/index.ts";
import { readLocalKey } from "../../http/index.ts";
import {
  type Answer,
  type Effects,
  type Operation,
  type OperationName,
  runLoaded,
} from "../../operations/index.ts";
import { openStore, type Place } from "../../store/index.ts";
import { askServer } from "./askServer.ts";

/**
 * Runs an operation that needs a store: on the store itself, as whoever sits at this machine, or by the
 * server of this machine that has it open already.
 */
export async function askWorkbench(
  place: Place,
  name: OperationName,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  effects: Effects,
): Promise<Answer<unknown>> {
  const opening = await openStore(place, effects);
  if (opening.status === "open") {
    await using store = opening.store;
    const workbench = { actor: LOCAL, store: store.as(LOCAL) };
    return await runLoaded(name, operation, input, { ...effects, workbench });
  }
  const address = opening.status === "in_use" ? opening.by?.address : undefined;
  const key = "dataFolder" in place ? await readLocalKey(place.dataFolder) : undefined;
  return address === undefined || key === undefined
    ? { status: "refused", says: opening.says[effects.language] }
    : askServer({ address, key }, name, operation, input, effects);
}

import { LOCAL } from "../../authority/index.ts";
import { readLocalKey } from "../../http/index.ts";
import {
  type Answer,
  done,
  type Effects,
  fetchKept,
  type Keeper,
  type Operation,
  type OperationName,
  openKeeper,
  runEnclosed,
} from "../../operations/index.ts";
import { openStore, type Place, type Store } from "../../store/index.ts";
import { askServer, type OwnServer } from "./askServer.ts";
import { fetchBackup } from "./fetchBackup.ts";
import { serverKeeper } from "./serverKeeper.ts";

/** What is asked of a store, or of something that it keeps. */
export interface StoreQuestion {
  readonly name: OperationName;
  readonly operation: Operation;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Whether an answer is the store's, and not only on something that it keeps. */
const isOfStore = ({ operation, input }: StoreQuestion): boolean =>
  operation.needs === "workbench" || operation.isAboutStore?.(input) === true;

/** The question with the content of what it names as kept. */
async function hold(
  question: StoreQuestion,
  keeper: Answer<Keeper>,
  { language }: Effects,
): Promise<Answer<StoreQuestion>> {
  const { operation, input } = question;
  const fetched = await fetchKept(operation, input, keeper, language);
  return fetched.status === "done"
    ? done({ ...question, input: { ...input, ...fetched.value } })
    : fetched;
}

const run = ({ name, operation, input }: StoreQuestion, effects: Effects) =>
  runEnclosed(name, operation, input, effects);

async function askStore(
  opened: Store,
  question: StoreQuestion,
  effects: Effects,
): Promise<Answer<unknown>> {
  let held: Answer<StoreQuestion>;
  {
    await using store = opened;
    const workbench = { actor: LOCAL, store: store.as(LOCAL) };
    held = await hold(question, openKeeper({ ...effects, workbench }), effects);
    if (held.status !== "done") return held;
    if (isOfStore(question)) return await run(held.value, { ...effects, workbench });
  }
  // What was kept is in hand: the store is free for others while this computes.
  return run(held.value, effects);
}

async function askOther(
  server: OwnServer,
  question: StoreQuestion,
  effects: Effects,
): Promise<Answer<unknown>> {
  const { name, operation, input } = question;
  if (name === "store backup") return fetchBackup(server, String(input.file), effects);
  if (isOfStore(question)) return askServer(server, name, operation, input, effects);
  const held = await hold(question, done(serverKeeper(server, effects)), effects);
  return held.status === "done" ? run(held.value, effects) : held;
}

/**
 * Runs an operation that needs a store, or that names something kept: on the store itself, as whoever sits
 * at this machine, or by the server of this machine that has it open already.
 */
export async function askWorkbench(
  place: Place,
  question: StoreQuestion,
  effects: Effects,
): Promise<Answer<unknown>> {
  const opening = await openStore(place, effects);
  if (opening.status === "open") return askStore(opening.store, question, effects);
  const address = opening.status === "in_use" ? opening.by?.address : undefined;
  const key = "dataFolder" in place ? await readLocalKey(place.dataFolder) : undefined;
  return address === undefined || key === undefined
    ? { status: "refused", says: opening.says[effects.language] }
    : askOther({ address, key }, question, effects);
}

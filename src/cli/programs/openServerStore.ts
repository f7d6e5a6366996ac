import { type LocalKey, writeLocalKey } from "../../http/index.ts";
import { openStore, type Place, type Store } from "../../store/index.ts";
import type { Stage } from "./program.ts";
import { takeStep } from "./steps.ts";

/** A store that a server has open, until it is disposed of. */
export interface ServerStore extends AsyncDisposable {
  readonly store: Store;
  /** Key of this machine's owner; none where the store is no folder of this machine. */
  readonly localKey: LocalKey | undefined;
}

const OPENING = { en: "Opening the store", ja: "保管庫を開く" };

/** Opens a store to serve from. Says why where that cannot be done, and gives nothing then. */
export async function openServerStore(
  place: Place,
  stage: Stage,
): Promise<ServerStore | undefined> {
  const { terminal, page, effects } = stage;
  const { programs } = page.words;
  const opening = await takeStep(stage, OPENING, () => openStore(place, effects));
  if (opening.status !== "open") {
    const at = opening.status === "in_use" ? opening.by?.address : undefined;
    const answers = at === undefined ? "" : `\n${programs.address(at)}`;
    terminal.say(`${opening.says[page.language]}${answers}\n`);
    return undefined;
  }
  const { store, migrated } = opening;
  if (migrated.length > 0) terminal.say(`${programs.migrated(migrated.length)}\n`);
  const localKey = "dataFolder" in place ? await writeLocalKey(place.dataFolder) : undefined;
  return {
    store,
    localKey,
    async [Symbol.asyncDispose]() {
      await localKey?.[Symbol.asyncDispose]();
      await store.close();
    },
  };
}

import { LOCAL } from "../../src/authority/index.ts";
import type { QueueDatabase, RunRecords } from "../../src/jobs/index.ts";
import type { Place, Store } from "../../src/store/index.ts";
import { newSpot, openAt } from "../stores/places.ts";

export { KINDS } from "../stores/places.ts";

/** A store that is open, as a queue and its workers see it. */
export interface Site extends AsyncDisposable {
  readonly place: Place;
  readonly database: QueueDatabase;
  readonly records: RunRecords;
}

/** Opens a store that is there. */
export async function openSite(place: Place): Promise<Site> {
  const store = await openAt(place);
  const { ask } = store.as(LOCAL).runs;
  return {
    place,
    database: store.database,
    records: { ...store.runs, ask },
    [Symbol.asyncDispose]: () => store.close(),
  };
}

/** A store of a kind with nothing in it, gone when it is disposed of. */
export async function newSite(kind: Store["kind"]): Promise<Site> {
  const { place, remove } = await newSpot(kind);
  const site = await openSite(place);
  return {
    ...site,
    async [Symbol.asyncDispose]() {
      await site[Symbol.asyncDispose]();
      await remove();
    },
  };
}

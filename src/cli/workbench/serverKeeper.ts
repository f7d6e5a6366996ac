import {
  type Answer,
  done,
  type Effects,
  type Keeper,
  type Operation,
  type OperationName,
  type OutputOf,
  REGISTRY,
} from "../../operations/index.ts";
import { askServer, type OwnServer } from "./askServer.ts";

/** Looks up what is kept by the server that has the store open. */
export function serverKeeper(server: OwnServer, effects: Effects): Keeper {
  const ask = async <N extends OperationName>(
    name: N,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Answer<OutputOf<N>>> => {
    const operation = (await REGISTRY[name].load()) as unknown as Operation;
    const answer = await askServer(server, name, operation, input, effects);
    return answer as Answer<OutputOf<N>>;
  };
  return {
    async edition(id) {
      const shown = await ask("edition show", { edition: id });
      if (shown.status !== "done") return shown;
      const { edition, tables } = shown.value;
      const own = tables.map(({ name, csv }) => [name, csv] as const);
      return done({ chain: edition.chain, tables: Object.fromEntries(own) });
    },
    versions: (id) => ask("scenario versions", { id }),
  };
}

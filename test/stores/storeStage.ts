import type { Actor } from "../../src/authority/index.ts";
import { balanceOf } from "../../src/stockpile/index.ts";
import type { Store } from "../../src/store/index.ts";
import type { Stage } from "../plays/play.ts";

/** The ledger of an actor's organisation, in rows. */
export function storeStage(store: Store, actor: Actor) {
  const { ledgers } = store.as(actor);
  const ledger = actor.organisationId;
  return {
    async post(act) {
      const appending = await ledgers.append(ledger, [act]);
      if (appending.status !== "appended" && appending.status !== "refused")
        return appending.status;
      const [answer] = appending.answers;
      return answer!.status === "refused" ? answer!.refusal : answer!.status;
    },
    balance: async (account) =>
      (await ledgers.read(ledger, ({ books }) => balanceOf(books, account)))!,
  } satisfies Stage;
}

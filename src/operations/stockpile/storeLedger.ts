import { type Act, copyOf, type Head, postAll } from "../../stockpile/index.ts";
import { type Answer, badField, done, type Failure } from "../answer.ts";
import type { Effects, Language } from "../effects.ts";
import { refusalOf, type Workbench } from "../workbench.ts";
import type { OpenedLedger } from "./openLedger.ts";
import type { PostedTo } from "./postTo.ts";

/** The workbench of the effects, or what to do where there is none. */
function workbenchIn(effects: Effects): Answer<Workbench> {
  const { workbench } = effects;
  if (workbench !== undefined) return done(workbench);
  return refusalOf({ needs: "workbench" }, effects)!;
}

function noLedger(ledger: string, names: readonly string[], language: Language): Failure {
  const all = names.map((name) => `store:${name}`).join(", ");
  const says = { en: `You have: ${all}.`, ja: `使える台帳: ${all}。` }[language];
  return { status: "not_found", kind: "ledger", id: `store:${ledger}`, says };
}

/**
 * Reads a ledger of the store. A head that was noted elsewhere must be in it, and then every row of the
 * store is verified as well.
 */
export async function openStoreLedger(
  operation: string,
  ledger: string,
  effects: Effects,
  noted?: Head,
): Promise<Answer<OpenedLedger>> {
  const found = workbenchIn(effects);
  if (found.status !== "done") return found;
  const { ledgers, keeping } = found.value.store;
  if (operation === "stockpile verify") {
    const refusal = refusalOf({ access: "audit" }, effects);
    if (refusal !== undefined) return refusal;
    const verdict = await keeping.verify();
    if (verdict.status === "damaged")
      return badField(verdict.table, verdict.row, "", `${verdict.says} Restore a backup.`);
  }
  const read = await ledgers.read(ledger, ({ books, head }) => ({ books: copyOf(books), head }));
  if (read === undefined) return noLedger(ledger, await ledgers.list(), effects.language);
  if (noted !== undefined && (await ledgers.hashAt(ledger, noted.sequence)) !== noted.hash)
    return badField(
      operation,
      "head",
      `${noted.sequence}:${noted.hash}`,
      "The ledger does not have this act: it was cut off or written anew.",
    );
  return done({ ...read, torn: undefined });
}

/** Posts acts to a ledger of the store, all or none, or tries them without writing. */
export async function postToStore(
  ledger: string,
  acts: readonly Act[],
  dryRun: boolean,
  effects: Effects,
): Promise<Answer<PostedTo>> {
  const found = workbenchIn(effects);
  if (found.status !== "done") return found;
  const { ledgers } = found.value.store;
  const { language } = effects;
  const reading = () =>
    ledgers.read(ledger, ({ books, head }) => ({ books: copyOf(books), head, recovered: null }));
  if (dryRun) {
    const read = await reading();
    if (read === undefined) return noLedger(ledger, await ledgers.list(), language);
    return done({ ...read, answers: postAll(read.books, acts) });
  }
  const appending = await ledgers.append(ledger, acts);
  switch (appending.status) {
    case "no_such_ledger":
      return noLedger(ledger, await ledgers.list(), language);
    case "needs_two_keys":
      return { status: "refused", says: twoKeys(appending.act.id)[language] };
    case "by_another":
      return { status: "refused", says: byAnother(appending.act, found.value)[language] };
    default: {
      const read = await reading();
      return done({ ...read!, answers: appending.answers });
    }
  }
}

const twoKeys = (act: string) => ({
  en: `${act} rules over joint stock or gives it out: it takes one approval from each side. Propose it with: coercivity proposals make`,
  ja: `${act} は共同備蓄の規則または放出であり、双方の承認が必要。coercivity proposals make で提案する。`,
});

const byAnother = ({ id, by }: Act, { actor }: Workbench) => ({
  en: `${id} says that ${by} did it; you are ${actor.memberId}. Write your own id.`,
  ja: `${id} の記帳者は ${by} とあるが、あなたは ${actor.memberId}。自分のIDを書く。`,
});

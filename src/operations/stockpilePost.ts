import { z } from "zod";
import { type Books, balanceOf, type Posting, readActs } from "../stockpile/index.ts";
import { badInput, done } from "./answer.ts";
import { about } from "./field.ts";
import { onFile } from "./onFile.ts";
import { defineOperation } from "./operation.ts";
import {
  headOut,
  isAboutStore,
  journalField,
  kilogramsOut,
  storeLedgerOf,
  tornOut,
} from "./stockpile/ledgerFields.ts";
import { postTo, tryOn } from "./stockpile/postTo.ts";
import { sayRefused } from "./stockpile/sayRefused.ts";
import { postToStore } from "./stockpile/storeLedger.ts";

const change = z.object({
  account: z.string().describe("Account, as `stock|lot-1`."),
  beforeKilograms: kilogramsOut("Balance before"),
  changeKilograms: kilogramsOut("Change"),
  afterKilograms: kilogramsOut("Balance after"),
});

/** What postings together changed, by account; `after` has them in it. */
function changesOf(postings: readonly Posting[], after: Books): z.infer<typeof change>[] {
  const changes = new Map<string, bigint>();
  for (const [account, kilograms] of postings.flatMap(({ entries }) => entries))
    changes.set(account, (changes.get(account) ?? 0n) + kilograms);
  return [...changes].flatMap(([account, kilograms]) => {
    const balance = balanceOf(after, account);
    const beforeKilograms = String(balance - kilograms);
    const changed = { changeKilograms: String(kilograms), afterKilograms: String(balance) };
    return kilograms === 0n ? [] : [{ account, beforeKilograms, ...changed }];
  });
}

/** The present moment, to the second, as acts are dated. */
const momentOf = (now: Date): string => now.toISOString().replace(/\.\d+Z$/, "Z");

/** Posts a file of acts to a ledger, all or none; an act that is in it already counts once. */
export const stockpilePost = defineOperation({
  input: z.object({
    journal: journalField,
    acts: about(
      z.string().min(1, "Name a file of acts, or - for standard input."),
      "File of acts, YAML or JSON lines; - is standard input. All of it is posted, or nothing.",
      "記帳のファイル（YAMLまたは1行1件のJSON）。- は標準入力。全件を記帳するか、何もしない。",
      "document",
    ),
    dryRun: about(
      z.boolean().default(false),
      "Show what would change, and write nothing.",
      "変わるものを示すだけで、何も書き込まない。",
    ),
  }),
  output: z.object({
    journal: z.string().describe("File of the journal."),
    isDryRun: z.boolean().describe("Whether nothing was written."),
    recovered: tornOut,
    acts: z.array(
      z.object({
        id: z.string().describe("Id of the act."),
        kind: z.string().describe("Kind of act."),
        outcome: z
          .enum(["created", "already_exists"])
          .describe("New, or in the ledger already: then it counts once, and nothing changes."),
      }),
    ),
    changes: z.array(change).describe("Accounts that the new acts changed."),
    head: headOut,
  }),
  positional: ["journal", "acts"],
  access: "post",
  changes: true,
  isAboutStore,
  examples: [
    {
      title: { en: "Post a file of acts", ja: "記帳のファイルを台帳に記す" },
      arguments: "stock.jsonl acts.yaml",
    },
    {
      title: { en: "See first what would change", ja: "先に変わるものを見る" },
      arguments: "stock.jsonl acts.yaml --dry-run",
    },
    {
      title: { en: "From another program", ja: "他のプログラムから" },
      arguments: "stock.jsonl - --json",
    },
  ],
  async run({ journal: path, acts: file, dryRun }, effects) {
    const text = await effects.readText(file);
    if (!text.ok) return badInput(text.problems);
    const sent = readActs(text.value, file, momentOf(effects.now()));
    if (!sent.ok) return badInput(sent.problems);
    const acts = sent.value.map(({ act }) => act);
    effects.signal.throwIfAborted();
    const kept = storeLedgerOf(path);
    const posting = () => (dryRun ? tryOn(path, acts) : postTo(path, acts));
    const posted =
      kept === undefined
        ? await onFile("stockpile post", path, effects, posting)
        : await postToStore(kept, acts, dryRun, effects);
    if (posted.status !== "done") return posted;
    const { answers, books, head, recovered } = posted.value;
    const told = answers.flatMap((answer) =>
      answer.status === "refused"
        ? []
        : [{ id: answer.posting.act.id, kind: answer.posting.act.kind, outcome: answer.status }],
    );
    if (told.length < answers.length) return sayRefused(sent.value, answers, effects.language);
    const created = answers.flatMap((answer) =>
      answer.status === "created" ? [answer.posting] : [],
    );
    return done({
      ...{ journal: path, isDryRun: dryRun, recovered, acts: told },
      ...{ changes: changesOf(created, books), head },
    });
  },
});

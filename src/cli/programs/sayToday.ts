import type { RunList } from "../../http/index.ts";
import {
  askQuestion,
  type Basis,
  type Operation,
  REGISTRY,
  type SpokenAnswers,
} from "../../operations/index.ts";
import { presenterOf } from "../present/presenters.ts";
import { beginProgress } from "../progress.ts";
import type { Stage } from "./program.ts";

/** Says the first screen's answer, worked out as a run, so that the pages have it at once. */
export async function sayToday(
  runs: RunList,
  basis: Basis,
  { terminal, page }: Stage,
  stopped: AbortSignal,
): Promise<void> {
  const operation = (await REGISTRY.today.load()) as unknown as Operation;
  const asked = askQuestion("today", operation, {}, page.language, basis);
  if (asked.status !== "done") return;
  const run = await runs.ask(asked.value);
  if (run.status === "full") return;
  const { id } = run;
  const progress = beginProgress(terminal, page);
  for await (const { progress: at } of runs.watch(id, stopped))
    if (at.step) progress.tell(at.step, at.share);
  progress.clear();
  const answers = (await runs.answer(id)) as SpokenAnswers | undefined;
  const answer = answers?.[page.language];
  if (answer?.status !== "done") return;
  const { text } = await presenterOf("today");
  terminal.write(`\n${text(answer.value, page).join("\n")}\n`);
}

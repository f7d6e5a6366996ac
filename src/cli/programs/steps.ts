import type { Name } from "../../model/index.ts";
import { formatNumber } from "../../units/index.ts";
import { beginProgress } from "../progress.ts";
import type { Stage } from "./program.ts";

/** Does a step of a program and says in a line what was done and how long it took. */
export async function takeStep<T>(
  { terminal, page }: Pick<Stage, "terminal" | "page">,
  step: Name,
  work: () => Promise<T>,
): Promise<T> {
  const progress = beginProgress(terminal, page);
  progress.tell(step);
  const began = performance.now();
  try {
    return await work();
  } finally {
    progress.clear();
    const seconds = formatNumber((performance.now() - began) / 1000, 1, page.language);
    terminal.say(`${step[page.language]} (${page.words.seconds(seconds)})\n`);
  }
}

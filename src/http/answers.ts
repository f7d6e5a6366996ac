import { type RunQuestion, runIdOf } from "../jobs/index.ts";
import type { Answerer } from "./threads/answerer.ts";
import type { Told } from "./threads/told.ts";

/** Answers in memory hold this many characters at most; the ones asked for longest ago go first. */
const CHARACTERS_KEPT_MAX = 32 * 1024 * 1024;

/** One answer that is larger than this is not kept, characters. */
const CHARACTERS_EACH_MAX = CHARACTERS_KEPT_MAX / 8;

/** Answers of short questions that rest on code and data alone. */
export interface Answers {
  /** The answer, and the hash of the question, which names it. */
  ask(
    question: RunQuestion,
    signal: AbortSignal,
  ): Promise<{ readonly told: Told; readonly id: string }>;
}

const sizeOf = (told: Told): number => (told.status === "done" ? told.json.length : 0);

/**
 * Answers short questions in a thread and keeps what they came to: code and data stay the same as long as
 * the process lives. Equal questions asked at the same time are worked on once.
 */
export function keepAnswers(answerer: Answerer): Answers {
  const kept = new Map<string, Told>();
  const underWay = new Map<string, Promise<Told>>();
  let characters = 0;

  function keep(id: string, told: Told): void {
    if (told.status === "interrupted" || sizeOf(told) > CHARACTERS_EACH_MAX) return;
    kept.set(id, told);
    characters += sizeOf(told);
    for (const [oldest, one] of kept) {
      if (characters <= CHARACTERS_KEPT_MAX) break;
      kept.delete(oldest);
      characters -= sizeOf(one);
    }
  }

  return {
    async ask(question, signal) {
      const id = runIdOf(question);
      const there = kept.get(id);
      if (there) {
        kept.delete(id);
        kept.set(id, there);
        return { told: there, id };
      }
      const running = underWay.get(id);
      if (running) return { told: await running, id };
      const asking = answerer.ask(question, signal).finally(() => underWay.delete(id));
      underWay.set(id, asking);
      const told = await asking;
      keep(id, told);
      return { told, id };
    },
  };
}

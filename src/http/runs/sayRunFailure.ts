import type { RunFailure } from "../../jobs/index.ts";
import type { Language } from "../../operations/index.ts";

/** Says why a run has no answer, and what helps. */
export function sayRunFailure(failure: RunFailure, language: Language): string {
  switch (failure.code) {
    case "worker_lost":
      return {
        en: `Whoever worked on it was lost ${failure.times} times, as where memory runs out. Ask again, or ask for less.`,
        ja: `担当の計算機が${failure.times}回失われた(メモリー不足など)。もう一度、または範囲を狭めて求める。`,
      }[language];
    case "version_changed":
      return {
        en: "The program or its data changed before this was answered. Ask again.",
        ja: "回答の前に本プログラムまたはデータが変わった。もう一度求める。",
      }[language];
    case "fault":
      return {
        en: `A fault of the program: ${failure.says}`,
        ja: `本プログラムの不具合: ${failure.says}`,
      }[language];
  }
}

import type { Effects } from "../operations/index.ts";
import { formatNumber } from "../units/index.ts";
import { cut } from "./page/displayWidth.ts";
import type { Page } from "./page/page.ts";
import type { Terminal } from "./terminal.ts";

/** Returns to the beginning of the line and clears it. */
const AGAIN = "\r\u001b[K";

/** A line that says where long work is at; it exists on a screen only, and is gone in the end. */
export function beginProgress(
  terminal: Terminal,
  { width, language }: Page,
): { readonly tell: Effects["progress"]; clear(): void } {
  if (!terminal.showsProgress) return { tell: () => {}, clear: () => {} };
  return {
    tell: (step, share) => {
      const done = share === undefined ? "" : ` ${formatNumber(share * 100, 0, language)}%`;
      terminal.say(`${AGAIN}${cut(`${step[language]}…${done}`, width - 1)}`);
    },
    clear: () => terminal.say(AGAIN),
  };
}

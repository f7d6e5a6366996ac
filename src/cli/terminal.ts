import { STATUSES } from "../operations/index.ts";

/** The terminal that a command speaks to: data on one stream, words and progress on the other. */
export interface Terminal {
  /** Writes data, to standard output. */
  write(text: string): void;
  /** Writes words for people, to standard error. */
  say(text: string): void;
  /** Whether data go to a screen. */
  readonly isScreen: boolean;
  /** Whether words go to a screen, so that progress may overwrite itself. */
  readonly showsProgress: boolean;
  /** Width of the screen, columns. */
  readonly columns: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** From now on the first Ctrl-C, or end that is asked for, gives the signal; the next has its usual effect. */
  interruption(): AbortSignal;
}

/** Width where there is no screen to ask. */
const COLUMNS_DEFAULT = 80;

/** Lines longer than this are hard to follow by eye, however wide the screen; shorter hold no table. */
const COLUMNS_MAX = 110;
const COLUMNS_MIN = 40;

/**
 * Width to lay pages out for, columns, given what the screen says of itself; some say 0.
 *
 * @example
 * screenWidth(0) // => 80
 * screenWidth(300) // => 110
 */
export const screenWidth = (columns: number | undefined): number =>
  Math.max(COLUMNS_MIN, Math.min(columns || COLUMNS_DEFAULT, COLUMNS_MAX));

/** The terminal of this process. A reader that closes early, as `head` does, is no fault. */
export function processTerminal(): Terminal {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    process.stderr.write(`Standard output: ${error.message}.\n`);
    process.exit(STATUSES.internal.exit);
  });
  return {
    write: (text) => process.stdout.write(text),
    say: (text) => process.stderr.write(text),
    isScreen: process.stdout.isTTY ?? false,
    showsProgress: (process.stderr.isTTY ?? false) && process.env.TERM !== "dumb",
    columns: screenWidth(process.stdout.columns),
    environment: process.env,
    interruption: () => {
      const stop = new AbortController();
      for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
      return stop.signal;
    },
  };
}

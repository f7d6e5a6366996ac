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
  /** From now on the first Ctrl-C gives the signal; the next has its usual effect. */
  interruption(): AbortSignal;
}

/** Width where there is no screen to ask. */
const COLUMNS_DEFAULT = 80;

/** Lines longer than this are hard to follow by eye, however wide the screen. */
const COLUMNS_MAX = 110;

/** The terminal of this process. A reader that closes early, as `head` does, is no fault. */
export function processTerminal(): Terminal {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  return {
    write: (text) => process.stdout.write(text),
    say: (text) => process.stderr.write(text),
    isScreen: process.stdout.isTTY ?? false,
    showsProgress: (process.stderr.isTTY ?? false) && process.env.TERM !== "dumb",
    columns: Math.min(process.stdout.columns ?? COLUMNS_DEFAULT, COLUMNS_MAX),
    environment: process.env,
    interruption: () => {
      const stop = new AbortController();
      process.once("SIGINT", () => stop.abort());
      return stop.signal;
    },
  };
}

import { runCommand } from "../../src/cli/command.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { type Effects, nodeEffects } from "../../src/operations/index.ts";

/** What came of a command line. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process on a terminal of paper, 80 columns wide. */
export async function coercivity(
  line: readonly string[],
  terminal: Partial<Terminal> = {},
  effects: Partial<Effects> = {},
): Promise<Ran> {
  let out = "";
  let err = "";
  const paper: Terminal = {
    write: (text) => {
      out += text;
    },
    say: (text) => {
      err += text;
    },
    isScreen: false,
    showsProgress: false,
    columns: 80,
    environment: {},
    interruption: () => new AbortController().signal,
    ...terminal,
  };
  const code = await runCommand(line, paper, { ...nodeEffects(), ...effects });
  return { code, out, err };
}

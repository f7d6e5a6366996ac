#!/usr/bin/env node
import { runCommand } from "./command.ts";
import { processTerminal } from "./terminal.ts";

// Ctrl-C keeps its usual effect, the end of the process at once (130 in a shell): a handler would wait
// behind a solver that computes. Nothing is lost by it, for answers are written whole or not at all.
process.exitCode = await runCommand(process.argv.slice(2), processTerminal());

#!/usr/bin/env node
import * as modules from "node:module";

const NODE_LEAST = 24;
if (Number.parseInt(process.versions.node, 10) < NODE_LEAST) {
  process.stderr.write(
    `coercivity needs Node ${NODE_LEAST} or newer; this is ${process.versions.node}. The npm package "node" brings it.\n`,
  );
  process.exit(5);
}

// Keeps compiled modules in the system's temporary folder, as package managers do: the next start takes
// half the time. NODE_DISABLE_COMPILE_CACHE=1 turns it off.
modules.enableCompileCache();
const [{ runCommand }, { processTerminal }] = await Promise.all([
  import("./command.ts"),
  import("./terminal.ts"),
]);

// Ctrl-C keeps its usual effect, the end of the process at once (130 in a shell): a handler would wait
// behind a solver that computes. Nothing is lost by it, for answers are written whole or not at all.
// Operations that compute in threads and have an answer when stopped catch the first one.
process.exitCode = await runCommand(process.argv.slice(2), processTerminal());

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { textOf } from "../files.ts";

/** The page that builds a chain of gallium. */
export const TUTORIAL = "docs/tutorials/a-chain-of-your-own.md";

/** The files that the tutorial tells its reader to write, by name. */
export const tutorialFiles: ReadonlyMap<string, string> = new Map(
  [...textOf(TUTORIAL).matchAll(/^`([\w.]+\.(?:csv|yaml))`[^\n]*\n\n```\w+\n([\s\S]*?)^```/gm)].map(
    (match) => [match[1]!, match[2]!] as const,
  ),
);

/** Follows the tutorial into a folder: `gallium/` with its tables, and `stop.yaml` beside it. */
export function writeTutorial(
  folder: string,
  change: (file: string, text: string) => string | undefined = (_, text) => text,
): void {
  for (const [file, text] of tutorialFiles) {
    const changed = change(file, text);
    if (changed === undefined) continue;
    const path = join(folder, file === "stop.yaml" ? "" : "gallium", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, changed);
  }
}

import { buildPages, PAGES_FOLDER, pagesAre } from "./buildPages.ts";
import type { Stage } from "./program.ts";
import { takeStep } from "./steps.ts";

const BUILDING = { en: "Building the pages", ja: "画面を組み立てる" };

/** The folder of the pages, built where that is needed; undefined where there are none. */
export async function makePages(stage: Stage): Promise<string | undefined> {
  const { programs } = stage.page.words;
  const state = await pagesAre();
  if (state === "absent") {
    stage.terminal.say(`${programs.noPages}\n`);
    return undefined;
  }
  if (state !== "old") return PAGES_FOLDER;
  const fault = await takeStep(stage, BUILDING, buildPages);
  if (fault === undefined) return PAGES_FOLDER;
  stage.terminal.say(`${fault}\n${programs.pagesFailed}\n`);
  return undefined;
}

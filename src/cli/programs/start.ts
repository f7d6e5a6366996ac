import { z } from "zod";
import {
  createApp,
  isLoopbackAddress,
  listen,
  openAnswerer,
  openThreadRuns,
  readBasis,
  singleUserGate,
} from "../../http/index.ts";
import { about, STATUSES } from "../../operations/index.ts";
import { writeTable } from "../present/table.ts";
import { version } from "../version.ts";
import { buildPages, PAGES_FOLDER, pagesAre } from "./buildPages.ts";
import { openBrowser } from "./openBrowser.ts";
import { defineProgram, type Stage } from "./program.ts";
import { sayToday } from "./sayToday.ts";
import { takeStep } from "./steps.ts";
import { untilStopped } from "./untilStopped.ts";

/** Port that nothing well known listens on. */
const PORT_DEFAULT = 8790;

/** The folder of the pages, built where that is needed; undefined where there are none. */
async function makePages(stage: Stage): Promise<string | undefined> {
  const { words } = stage.page;
  const state = await pagesAre();
  if (state === "absent") {
    stage.terminal.say(`${words.programs.noPages}\n`);
    return undefined;
  }
  if (state !== "old") return PAGES_FOLDER;
  const step = { en: "Building the pages", ja: "画面を組み立てる" };
  const fault = await takeStep(stage, step, buildPages);
  if (fault === undefined) return PAGES_FOLDER;
  stage.terminal.say(`${fault}\n${words.programs.pagesFailed}\n`);
  return undefined;
}

/** Opens the workbench for one person at this machine. */
export const start = defineProgram({
  input: z.object({
    port: about(
      z
        .int("Write a port.")
        .min(0, "Write 0 to 65535.")
        .max(65535, "Write 0 to 65535.")
        .default(PORT_DEFAULT),
      "Port to listen on; 0 is any that is free.",
      "待ち受けるポート。0 は空いているもの。",
    ),
    host: about(
      z.string().min(1).default("127.0.0.1"),
      "Address to listen on: of this machine alone, for nobody signs in here.",
      "待ち受けるアドレス。サインインがないため、この機械だけのもの。",
    ),
    noOpen: about(z.boolean().default(false), "Do not open the browser.", "ブラウザーを開かない。"),
  }),
  positional: [],
  examples: [
    { title: { en: "Begin here", ja: "ここから始める" }, arguments: "" },
    {
      title: {
        en: "Beside another one, without a browser",
        ja: "別のものと並べて、ブラウザーなしで",
      },
      arguments: "--port 8791 --no-open",
    },
  ],
  async begin({ port, host, noOpen }, stage) {
    const { terminal, page, effects } = stage;
    const { programs } = page.words;
    const say = (text: string) => terminal.say(`${text}\n`);
    if (!isLoopbackAddress(host)) {
      say(programs.loopbackOnly(host));
      return STATUSES.refused.exit;
    }
    const pages = await makePages(stage);
    const reading = { en: "Reading the reference edition", ja: "参照データを読む" };
    const basis = await takeStep(stage, reading, readBasis);
    const complain = (error: unknown, instance = "") =>
      say(`${instance} ${error instanceof Error ? error.stack : String(error)}`);
    const answerer = openAnswerer();
    await using runs = openThreadRuns(openAnswerer(), effects.now, complain);
    const gate = singleUserGate();
    const app = createApp({
      ...{ gate, answerer, runs, basis, writeTable, pages, complain },
      now: effects.now,
      version: version(),
    });
    const outcome = await listen(app, { host, port });
    if (outcome.status !== "listening") {
      say(programs.cannotListen[outcome.status](`${host}:${port}`));
      return STATUSES.refused.exit;
    }
    await using listening = outcome.listening;
    terminal.write(`${programs.address(listening.address)}\n`);
    if (!noOpen && terminal.isScreen) openBrowser(listening.address);
    const stopped = terminal.interruption();
    await sayToday(runs, basis, stage, stopped);
    say(programs.howToStop);
    await untilStopped(stopped);
    await answerer[Symbol.asyncDispose]();
    say(programs.stopped);
    return STATUSES.done.exit;
  },
});

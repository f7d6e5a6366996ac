import { z } from "zod";
import { LOCAL } from "../../authority/index.ts";
import { isLoopbackAddress, singleUserGate } from "../../http/index.ts";
import { about, STATUSES } from "../../operations/index.ts";
import { placeOf } from "../place.ts";
import { openBrowser } from "./openBrowser.ts";
import { portField } from "./portField.ts";
import { defineProgram } from "./program.ts";
import { sayToday } from "./sayToday.ts";
import { serveUntilStopped } from "./serving.ts";

/** Opens the workbench for one person at this machine. */
export const start = defineProgram({
  input: z.object({
    port: portField,
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
        en: "Beside another one, on data of its own, without a browser",
        ja: "別のものと並べて、別のデータで、ブラウザーなしで",
      },
      arguments: "--port 8791 --data ./exercise --no-open",
    },
  ],
  async begin({ port, host, noOpen }, stage) {
    const { terminal, page } = stage;
    const { programs } = page.words;
    if (!isLoopbackAddress(host)) {
      terminal.say(`${programs.loopbackOnly(host)}\n`);
      return STATUSES.refused.exit;
    }
    const place = placeOf(stage.data, terminal.environment);
    return serveUntilStopped(
      {
        ...{ place, host, port },
        gateOn: async () => singleUserGate(),
        async listening(address, { runsOf, basis }, stopped) {
          if (!noOpen && terminal.isScreen) openBrowser(address);
          await sayToday(runsOf(LOCAL), { ...basis, scope: LOCAL.organisationId }, stage, stopped);
          terminal.say(`${programs.singleUser(address)}\n`);
        },
      },
      stage,
    );
  },
});

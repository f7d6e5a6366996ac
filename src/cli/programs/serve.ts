import { z } from "zod";
import { isLoopbackAddress, makeFirstCode, signInElsewhere, teamGate } from "../../http/index.ts";
import { type Name, sayProblem, toldIn } from "../../model/index.ts";
import { about, STATUSES } from "../../operations/index.ts";
import { placeOf } from "../place.ts";
import { portField } from "./portField.ts";
import { defineProgram } from "./program.ts";
import { readProvider } from "./provider.ts";
import { serveUntilStopped } from "./serving.ts";

const THREADS_MAX = 256;

/** Serves a team: members sign in, programs come with tokens. */
export const serve = defineProgram({
  input: z.object({
    port: portField,
    host: about(
      z.string().min(1).default("127.0.0.1"),
      "Address to listen on. Beyond this machine only with a public address, whose proxy ends TLS.",
      "待ち受けるアドレス。この機械の外には、TLS を終端するプロキシの公開アドレスを示した場合だけ。",
    ),
    publicAddress: about(
      z.url({ protocol: /^https$/, error: "Write it as https://workbench.example." }).optional(),
      "Address at which browsers reach the server, through a proxy that ends TLS.",
      "ブラウザーから見たアドレス。TLS を終端するプロキシを経る。",
    ),
    threads: about(
      z
        .int()
        .min(0, "Write 0 or more.")
        .max(THREADS_MAX, `Write at most ${THREADS_MAX}.`)
        .optional(),
      "Threads here that work on runs; 0 leaves them to others (coercivity work). Default: one for each core.",
      "ここで計算を行うスレッド数。0 なら他の機械 (coercivity work) に任せる。省略時はコアごとに1本。",
    ),
  }),
  positional: [],
  examples: [
    { title: { en: "On this machine, to try it", ja: "この機械で試す" }, arguments: "" },
    {
      title: { en: "Behind a proxy", ja: "プロキシの背後で" },
      arguments: "--host 0.0.0.0 --public-address https://workbench.example",
    },
  ],
  async begin({ port, host, publicAddress, threads }, stage) {
    const { terminal, page, effects } = stage;
    const { programs } = page.words;
    if (!isLoopbackAddress(host) && publicAddress === undefined) {
      terminal.say(`${programs.needsPublicAddress(host)}\n`);
      return STATUSES.refused.exit;
    }
    const provider = await readProvider(terminal.environment);
    if (!provider.ok) {
      terminal.say(
        `${provider.problems.map((one) => sayProblem(toldIn(page.language, one))).join("\n")}\n`,
      );
      return STATUSES.bad_input.exit;
    }
    const elsewhere = provider.value && signInElsewhere(provider.value);
    const outside = publicAddress === undefined ? undefined : new URL(publicAddress);
    const tell = (line: Name) => terminal.say(`${line[page.language]}\n`);
    const firstCode = makeFirstCode(effects.now().getTime());
    return serveUntilStopped(
      {
        ...{ host, port, threads, outside },
        place: placeOf(stage.data, terminal.environment),
        gateOn: async (store) =>
          teamGate({ store, now: effects.now, publicAddress: outside, firstCode, elsewhere, tell }),
        async listening(address, { store }) {
          if (await store.gate.hasMembers()) return;
          terminal.say(`${programs.firstCode(address, firstCode.code)}\n`);
        },
      },
      stage,
    );
  },
});

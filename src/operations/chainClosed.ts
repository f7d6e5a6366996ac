import { z } from "zod";
import { packClosed } from "../network/index.ts";
import { editionOf } from "../reference/index.ts";
import { done } from "./answer.ts";
import { baseYearField, chainField } from "./chainFields.ts";
import { closeBaseYear } from "./closeBaseYear.ts";
import { namesField, namesOf } from "./names.ts";
import { openChain } from "./openChain.ts";
import { defineOperation } from "./operation.ts";

const packed = (what: string) =>
  z
    .record(z.string(), z.unknown())
    .describe(`${what}, as the library's \`unpackClosed\` reads it; maps are objects by id.`);

/** A chain with its base year closed, as data. */
export const chainClosed = defineOperation({
  input: z.object({ chain: chainField, baseYear: baseYearField }),
  output: z.object({
    edition: z.string().describe("Edition of the reference data."),
    chain: packed("The chain, every figure with its evidence, t/a"),
    baseline: packed("The base year made to close, t/a"),
    names: namesField,
  }),
  positional: ["chain"],
  examples: [
    {
      title: { en: "What a browser solves on its own", ja: "ブラウザーが自ら解くもの" },
      arguments: "ndfeb",
    },
  ],
  async run({ chain: wanted, baseYear }, effects) {
    const opened = await openChain(wanted, baseYear, effects);
    if (opened.status !== "done") return opened;
    const { chain, folder } = opened.value;
    const closed = await closeBaseYear(chain, effects);
    if (closed.status !== "done") return closed;
    return done({
      edition: await editionOf(folder, chain),
      ...packClosed({ chain, baseline: closed.value }),
      names: namesOf(chain, effects.language),
    });
  },
});

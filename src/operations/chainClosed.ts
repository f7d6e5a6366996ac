import { z } from "zod";
import { packClosed } from "../network/index.ts";
import { editionOf } from "../reference/index.ts";
import { done } from "./answer.ts";
import { baseYearField, chainField } from "./chainFields.ts";
import { namesField, namesOf } from "./names.ts";
import { openBaseYear } from "./openBaseYear.ts";
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
  async run(asked, effects) {
    const opened = await openBaseYear("chain closed", asked, effects);
    if (opened.status !== "done") return opened;
    const { chain, folder, baseline } = opened.value;
    return done({
      edition: await editionOf(folder, chain),
      ...packClosed({ chain, baseline }),
      names: namesOf(chain, effects.language),
    });
  },
});

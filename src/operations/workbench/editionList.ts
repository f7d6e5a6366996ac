import { z } from "zod";
import { done } from "../answer.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { editionOut, tellEdition } from "./editions.ts";

/** The private editions that the asker may see. */
export const editionList = defineOperation({
  input: z.object({}),
  output: z.array(editionOut),
  positional: [],
  needs: "workbench",
  examples: [{ title: { en: "Our own tables", ja: "自分たちの表" }, arguments: "" }],
  async run(_, effects) {
    return done((await workbenchOf(effects).store.tables.list()).map(tellEdition));
  },
});

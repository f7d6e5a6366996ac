import { z } from "zod";
import { textIn } from "../../scenario/index.ts";
import { byId, type KeptScenario } from "../../store/index.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { visibilityOut } from "./fields.ts";
import { listed } from "./listed.ts";

/** The scenarios that are kept in the store. */
export const scenarioKept = defineOperation({
  input: z.object({}),
  output: z.array(
    z.object({
      id: z.string().describe("Id of the scenario."),
      title: z.string().describe("Title; says so where it is written in the other language only."),
      organisation: z.string().describe("Whose it is."),
      visibility: visibilityOut,
      version: z.int().describe("Number of its last version."),
    }),
  ),
  positional: [],
  needs: "workbench",
  examples: [{ title: { en: "What we keep", ja: "保存したシナリオ" }, arguments: "" }],
  async run(_, effects) {
    const { scenarios } = workbenchOf(effects).store;
    const keyOf = ({ id }: KeptScenario) => id;
    const tell = ({ id, title, organisationId, visibility, version }: KeptScenario) => ({
      ...{ id, title: textIn(title, effects.language), organisation: organisationId },
      ...{ visibility, version },
    });
    return listed({ cursors: byId, keyOf, read: scenarios.list }, tell, effects);
  },
});

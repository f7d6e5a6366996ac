import { z } from "zod";
import { momentOut } from "./fields.ts";

/** A version of a kept scenario in an answer. */
export const versionOut = z.object({
  id: z.string().describe("Id of the scenario."),
  version: z.int().describe("Number of the version, from 1."),
  text: z.string().describe("The scenario as it was written, YAML."),
  contentHash: z.string().describe("SHA-256 of the text."),
  memberId: z.string().describe("Member who wrote it."),
  madeAt: momentOut("When"),
});

import { trust } from "../../../src/model/index.ts";
import { readScenario } from "../../../src/scenario/index.ts";
import type { SentDocument } from "./ask.ts";

/** Reads a kept scenario as a file is read; loaded when one is opened, for it brings a YAML reader. */
export const readKept = (text: string, id: string): SentDocument =>
  trust(readScenario(text, id)) as unknown as SentDocument;

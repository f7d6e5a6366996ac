import { z } from "zod";
import { about } from "./field.ts";

/** A scenario by id or path. */
export const scenarioField = about(
  z.string().min(1, "Name a scenario or a file."),
  "Scenario: an id of `scenario list`, or the path of a file (- for standard input).",
  "シナリオ。`scenario list` の ID、またはファイルのパス（- は標準入力）。",
  "document",
);

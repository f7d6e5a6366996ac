import { z } from "zod";
import { about } from "./field.ts";

/** A scenario by id or path, or one that a store keeps. */
export const scenarioField = about(
  z.string().min(1, "Name a scenario, a file, or store:<id>."),
  "Scenario: an id of `scenario list`, store:<id> or store:<id>@<version> of `scenario kept`, or the path of a file (- for standard input).",
  "シナリオ。`scenario list` の ID、`scenario kept` の store:<ID> または store:<ID>@<版>、ファイルのパス（- は標準入力）。",
  "document",
  "scenario",
);

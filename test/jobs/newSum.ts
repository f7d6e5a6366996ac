import { readFileSync, writeFileSync } from "node:fs";
import type { RunQuestion } from "../../src/jobs/index.ts";
import type { SumInput } from "./sum.ts";

/** A sum that asks for tasks, each a while, and which of them were begun so far, in order. */
export function newSum(file: string, kind: SumInput["kind"], count: number, ms = 0) {
  writeFileSync(file, "");
  const input: SumInput = { kind, count, sheet: { file, factor: 0.1, ms } };
  const question: RunQuestion = {
    ...{ operation: "sum", input, language: "en" },
    ...{ edition: "e", code: "c", scope: "" },
  };
  const begun = () => readFileSync(file, "utf8").trim().split("\n").filter(Boolean).map(Number);
  // In this order, whoever is done first.
  let total = 0;
  for (let n = 0; n < count; n++) total += 0.1 * n;
  return { question, begun, total };
}

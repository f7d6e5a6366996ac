import { z } from "zod";
import type { Operation } from "./operation.ts";

/** Where in an answer the list is of which there can be pages. */
export type ListPlace = { readonly is: "whole" } | { readonly is: "field"; readonly field: string };

/** Where an operation's answer has its list; undefined where there are no pages of it. */
export function listIn({
  output,
  list,
}: Pick<Operation, "output" | "list">): ListPlace | undefined {
  if (list !== undefined) return { is: "field", field: list };
  return output instanceof z.ZodArray ? { is: "whole" } : undefined;
}

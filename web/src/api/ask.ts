import type { InputOf, OperationName, OutputOf } from "../../../src/operations/index.ts";
import type { Language } from "../words/catalogue.ts";
import { followRun } from "./followRun.ts";
import { queryOf } from "./query.ts";
import { send } from "./send.ts";

/** How an operation is asked. */
export interface Asking {
  readonly language: Language;
  readonly signal?: AbortSignal;
  /** Hears how far long work is, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** The address of an operation: `risk curve` is at `/api/risk/curve`. */
export const pathOf = (name: OperationName): string => `/api/${name.replaceAll(" ", "/")}`;

/**
 * Asks an operation. Long work answers with the place of a run first; its progress is followed and
 * its result fetched.
 */
export async function ask<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  { language, signal, onProgress }: Asking,
): Promise<OutputOf<N>> {
  const response = await send(`${pathOf(name)}${queryOf(input)}`, { language, signal });
  const run = response.status === 202 ? response.headers.get("location") : null;
  if (run === null) return (await response.json()) as OutputOf<N>;
  await followRun(run, { signal, onProgress });
  const result = await send(`${run}/result`, { language, signal });
  return (await result.json()) as OutputOf<N>;
}

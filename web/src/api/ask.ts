import type { InputOf, OperationName, OutputOf } from "../../../src/operations/index.ts";
import type { Language } from "../words/catalogue.ts";
import { followRun } from "./followRun.ts";
import { Stopped } from "./problem.ts";
import type { Progress } from "./progress.ts";
import { queryOf } from "./query.ts";
import { type Sending, send } from "./send.ts";

/** How an operation is asked. */
export interface Asking {
  readonly language: Language;
  readonly signal?: AbortSignal;
  /** Hears how far long work is. */
  readonly onProgress?: (progress: Progress) => void;
}

/** The address of an operation: `risk curve` is at `/api/risk/curve`. */
export const pathOf = (name: OperationName): string => `/api/${name.replaceAll(" ", "/")}`;

/** What takes the place of a file's name where the content itself is sent. */
export type SentDocument = Readonly<Record<string, unknown>>;

/** The input of an operation, as a page sends it: content may stand where a file is named. */
export type SentInput<N extends OperationName> = {
  readonly [K in keyof InputOf<N>]:
    | InputOf<N>[K]
    | (string extends InputOf<N>[K] ? SentDocument : never);
};

const isDocument = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Documents go in a body; what is made of words alone goes into the address, so that it can be kept. */
export const sendInput = (path: string, input: object, sending: Sending): Promise<Response> =>
  Object.values(input).some(isDocument)
    ? send(path, { ...sending, method: "POST", body: input })
    : send(`${path}${queryOf(input)}`, sending);

/**
 * Asks an operation. Long work answers with the place of a run first; its progress is followed and
 * its result fetched. Throws `Stopped` where somebody stops the run.
 */
export async function ask<N extends OperationName>(
  name: N,
  input: SentInput<N>,
  { language, signal, onProgress }: Asking,
): Promise<OutputOf<N>> {
  const response = await sendInput(pathOf(name), input, { language, signal });
  const run = response.status === 202 ? response.headers.get("location") : null;
  if (run === null) return (await response.json()) as OutputOf<N>;
  if ((await followRun(run, { signal, onProgress })) === "cancelled") throw new Stopped();
  const result = await send(`${run}/result`, { language, signal });
  return (await result.json()) as OutputOf<N>;
}

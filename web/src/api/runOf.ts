import type { OperationName } from "../../../src/operations/index.ts";
import { type Asking, pathOf, type SentInput, sendInput } from "./ask.ts";

/** The hash of the run that answered a long question: the tag of its answer, less its language and format. */
export async function runOf<N extends OperationName>(
  name: N,
  input: SentInput<N>,
  { language, signal }: Asking,
): Promise<string | undefined> {
  const response = await sendInput(pathOf(name), input, { language, signal });
  return response.headers.get("etag")?.match(/^"([0-9a-f]{64})\./)?.[1];
}

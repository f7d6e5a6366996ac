import type { RunProgress, RunQuestion } from "../../jobs/index.ts";
import type { Failure } from "../../operations/index.ts";

/** What comes of a question: the answer as JSON, or why there is none. */
export type Told = { readonly status: "done"; readonly json: string } | Failure;

/** What is sent to a thread that answers. */
export type ToThread =
  | { readonly kind: "ask"; readonly id: number; readonly question: RunQuestion }
  | { readonly kind: "stop"; readonly id: number };

/** What such a thread sends back. */
export type FromThread =
  | { readonly kind: "progress"; readonly id: number; readonly progress: RunProgress }
  | { readonly kind: "told"; readonly id: number; readonly told: Told }
  | { readonly kind: "fault"; readonly id: number; readonly stack: string };

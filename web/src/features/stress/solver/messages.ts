import type { Corner } from "../../../../../src/model/index.ts";
import type { ClosedChain, Packed } from "../../../../../src/network/index.ts";
import type { Fare, LevelName, Question, Why } from "./question.ts";

/**
 * What a worker works out: the answer at the stated values, or what is around it (the ends of the
 * ranges, then what is one click away).
 */
export type Part = "stated" | "around";

/** What the page sends to a worker of the solver. `hold` says that a newer question is on its way. */
export type ToSolver =
  | {
      readonly kind: "open";
      readonly closed: Packed<ClosedChain>;
      readonly wasm: string;
      readonly part: Part;
      /** Where the other worker is reached. */
      readonly other: MessagePort;
    }
  | { readonly kind: "hold"; readonly id: number }
  | { readonly kind: "ask"; readonly id: number; readonly question: Question };

/** What the solver sends back; `ms` is the time that the answer took. */
export type FromSolver =
  | { readonly kind: "ready" }
  | {
      readonly kind: "level";
      readonly id: number;
      readonly level: LevelName;
      readonly corner: Corner;
      readonly fare: Fare;
      readonly why: readonly Why[];
      readonly ms: number;
      /** Whether it was solved from the answer before it. */
      readonly isWarm: boolean;
    }
  | { readonly kind: "refused"; readonly id: number; readonly problems: readonly string[] }
  | { readonly kind: "end"; readonly id: number }
  | { readonly kind: "failed"; readonly says: string };

import { openShards, type Shards } from "../jobs/index.ts";
import type { Effects } from "./effects.ts";

/** Who does work that can be split: the workers that the effects lead to, or threads opened for it. */
export const splitWork = (
  { shards, signal }: Effects,
  threadCount?: number,
): { readonly shards: Shards } & AsyncDisposable =>
  shards ? { shards, [Symbol.asyncDispose]: async () => {} } : openShards(signal, threadCount);

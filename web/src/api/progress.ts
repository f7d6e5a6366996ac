import { useSyncExternalStore } from "react";

/** How far long work is: a share of the whole, 0 to 1, and the step it is at, where known. */
export interface Progress {
  /** Where its run is, once there is one. */
  readonly run?: string;
  /** Whether it waits for others to be done. */
  readonly isWaiting?: boolean;
  readonly share?: number;
  readonly step?: string;
}

const held = new Map<string, Progress>();
const listeners = new Set<() => void>();

/** Says how far a question's long work is; `undefined` where it is over. */
export function tellProgress(question: string, progress: Progress | undefined): void {
  if (progress === undefined) held.delete(question);
  else held.set(question, progress);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** How far a question's long work is; `undefined` where nothing is known. */
export const useProgress = (question: string): Progress | undefined =>
  useSyncExternalStore(subscribe, () => held.get(question));

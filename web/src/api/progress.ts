import { useSyncExternalStore } from "react";

const shares = new Map<string, number>();
const listeners = new Set<() => void>();

/** Says how far a question's long work is, 0 to 1; `undefined` where it is over. */
export function tellProgress(question: string, share: number | undefined): void {
  if (share === undefined) shares.delete(question);
  else shares.set(question, share);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** How far a question's long work is, 0 to 1; `undefined` where nothing is known. */
export const useProgress = (question: string): number | undefined =>
  useSyncExternalStore(subscribe, () => shares.get(question));

import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "../words/useWords.ts";
import { send } from "./send.ts";

/** Long work, as the server tells it. */
export interface Run {
  readonly id: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly status: "queued" | "running" | "done" | "failed" | "cancelled";
  readonly step: string | null;
  /** 0 to 1; null where nobody knows. */
  readonly progress: number | null;
  /** Why it has no answer, in words. */
  readonly failure: string | null;
  readonly createdAt: string;
}

/** How often the list is asked for while it is on screen, ms. */
const AGAIN_MS = 4000;

/** The latest runs, the newest first. */
export function useRuns() {
  const language = useLanguage();
  return useQuery({
    queryKey: ["runs", language],
    queryFn: async ({ signal }): Promise<readonly Run[]> => {
      const page = await (await send("/api/runs?limit=20", { language, signal })).json();
      return (page as { readonly items: readonly Run[] }).items;
    },
    staleTime: 0,
    refetchInterval: AGAIN_MS,
  });
}

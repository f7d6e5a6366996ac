import type { Progress } from "./progress.ts";

/** A run as its events tell it. */
interface ToldRun {
  readonly status: "queued" | "running" | "done" | "failed" | "cancelled";
  readonly progress: number | null;
  readonly step: string | null;
}

/**
 * Follows a run by its server-sent events until it ends. Gives how it ended; undefined where the server
 * would not say any more.
 */
export function followRun(
  run: string,
  {
    signal,
    onProgress,
  }: {
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: ((progress: Progress) => void) | undefined;
  },
): Promise<ToldRun["status"] | undefined> {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`${run}/events`);
    const end = (status?: ToldRun["status"]) => {
      events.close();
      resolve(status);
    };
    onProgress?.({ run });
    events.addEventListener("progress", ({ data }: MessageEvent<string>) => {
      const { status, progress, step } = JSON.parse(data) as ToldRun;
      onProgress?.({
        ...{ run, isWaiting: status === "queued" },
        ...(progress === null ? {} : { share: progress }),
        ...(step === null ? {} : { step }),
      });
    });
    events.addEventListener("end", ({ data }: MessageEvent<string>) =>
      end((JSON.parse(data) as ToldRun).status),
    );
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) end();
    });
    signal?.addEventListener("abort", () => {
      events.close();
      reject(signal.reason);
    });
  });
}

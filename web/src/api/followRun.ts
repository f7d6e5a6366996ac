import type { Progress } from "./progress.ts";

/** Follows a run by its server-sent events until it ends, however it ends. */
export function followRun(
  run: string,
  {
    signal,
    onProgress,
  }: {
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: ((progress: Progress) => void) | undefined;
  },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`${run}/events`);
    const end = () => {
      events.close();
      resolve();
    };
    events.addEventListener("progress", ({ data }: MessageEvent<string>) => {
      const { progress, step } = JSON.parse(data) as { progress?: unknown; step?: unknown };
      onProgress?.({
        ...(typeof progress === "number" ? { share: progress } : {}),
        ...(typeof step === "string" ? { step } : {}),
      });
    });
    events.addEventListener("end", end);
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) end();
    });
    signal?.addEventListener("abort", () => {
      events.close();
      reject(signal.reason);
    });
  });
}

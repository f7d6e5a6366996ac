/** Follows a run by its server-sent events until it ends, however it ends. */
export function followRun(
  run: string,
  {
    signal,
    onProgress,
  }: {
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: ((share: number) => void) | undefined;
  },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`${run}/events`);
    const end = () => {
      events.close();
      resolve();
    };
    events.addEventListener("progress", ({ data }: MessageEvent<string>) => {
      const { progress } = JSON.parse(data) as { progress?: number | null };
      if (typeof progress === "number") onProgress?.(progress);
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

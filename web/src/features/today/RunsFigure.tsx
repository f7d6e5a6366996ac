import { useQueryClient } from "@tanstack/react-query";
import { useRuns } from "../../api/runs.ts";
import { send } from "../../api/send.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { todayWords } from "./words.ts";

/** Runs shown. */
const SHOWN = 6;

/** Long work that is going on, and what ended last. */
export function RunsFigure() {
  const words = useRoomWords(todayWords).runs;
  const language = useLanguage();
  const client = useQueryClient();
  const { data: runs = [], error } = useRuns();
  const time = new Intl.DateTimeFormat(language, { timeStyle: "short" });
  const stop = async (id: string) => {
    await send(`/api/runs/${id}`, { method: "DELETE", language });
    await client.invalidateQueries({ queryKey: ["runs"] });
  };
  return (
    <section className="figure" aria-labelledby="runs-title">
      <header className="figure-head">
        <h2 id="runs-title">{words.title}</h2>
      </header>
      <div className="figure-body">
        {error && <Failure error={error} />}
        {runs.length === 0 && !error && <Empty>{words.none}</Empty>}
        <ul className="runs">
          {runs
            .slice(0, SHOWN)
            .map(({ id, operation, status, progress, step, failure, createdAt }) => (
              <li key={id}>
                <b>{words.names[operation] ?? operation}</b> <span>{words.statuses[status]}</span>
                {status === "running" && (
                  <progress
                    aria-label={words.progress}
                    {...(progress === null ? {} : { value: progress })}
                  />
                )}
                <small>
                  {time.format(new Date(createdAt))} {status === "running" && step} {failure}
                </small>
                {(status === "running" || status === "queued") && (
                  <button type="button" onClick={() => stop(id)}>
                    {words.stop}
                  </button>
                )}
              </li>
            ))}
        </ul>
      </div>
    </section>
  );
}

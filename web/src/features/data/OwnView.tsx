import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, useId, useState } from "react";
import type { OutputOf } from "../../../../src/operations/index.ts";
import { Refusal } from "../../api/problem.ts";
import { send } from "../../api/send.ts";
import { useSession } from "../../api/session.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { Working } from "../../parts/Working.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { OwnErrors } from "./OwnErrors.tsx";
import { OwnSound } from "./OwnSound.tsx";
import { readTables, type Tables } from "./readTables.ts";
import { SavedEditions } from "./SavedEditions.tsx";
import { SaveEdition } from "./SaveEdition.tsx";
import { dataWords } from "./words.ts";

/** One's own tables: checked row by row, and held against the shipped chain. */
export function OwnView() {
  const words = useRoomWords(dataWords).own;
  const language = useLanguage();
  const { data: session } = useSession();
  const id = useId();
  const [tables, setTables] = useState<Tables>({});
  const check = useMutation({
    mutationFn: async (folder: Tables): Promise<OutputOf<"chain check">> => {
      const asked = { method: "POST", body: { folder }, language } as const;
      return (await send("/api/chain/check", asked)).json() as Promise<OutputOf<"chain check">>;
    },
  });
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    check.reset();
    setTables(await readTables([...(target.files ?? [])]));
  };
  const count = Object.keys(tables).length;
  const { error } = check;
  const errors = error instanceof Refusal ? error.problem.errors : undefined;
  return (
    <div className="stack">
      <section className="figure" aria-labelledby={id}>
        <header className="figure-head">
          <h2 id={id}>{words.title}</h2>
        </header>
        <p className="figure-note">{words.about}</p>
        <div className="figure-body">
          <div className="controls">
            <label>
              {words.choose}
              <input type="file" multiple accept=".csv,.yaml,.yml" onChange={choose} />
            </label>
            <span className="figure-unit" role="status">
              {words.files(count)}
            </span>
            <button
              type="button"
              className="primary"
              disabled={count === 0 || check.isPending}
              onClick={() => check.mutate(tables)}
            >
              {words.check}
            </button>
          </div>
          {check.isPending && <Working />}
          {errors ? (
            <OwnErrors errors={errors} />
          ) : (
            error && <Failure error={error} onAgain={() => check.mutate(tables)} />
          )}
          {check.data && <OwnSound checked={check.data} tables={tables} />}
          {count > 0 && session?.hasStore && <SaveEdition tables={tables} />}
        </div>
      </section>
      {session?.hasStore ? <SavedEditions /> : <Empty>{words.noStore}</Empty>}
    </div>
  );
}

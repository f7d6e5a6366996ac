import type { QueueDatabase, Run, RunRecords } from "../../src/jobs/index.ts";

interface Row {
  readonly id: string;
  readonly question: Run["question"];
  readonly status: Run["status"];
  readonly progress: Run["progress"];
  readonly failure: string | null;
}

const ENDED = "'done', 'failed', 'cancelled'";

/** Runs in a table of their own, for tests: what a store does, without members and their rights. */
export async function openRecords({ executeSql }: QueueDatabase): Promise<RunRecords> {
  await executeSql(`create table if not exists test_run (
    id text primary key, question jsonb not null, status text not null default 'queued',
    progress jsonb not null default '{}', answer jsonb, failure text)`);
  const toRun = ({ failure, ...row }: Row): Run => ({
    ...row,
    ...(failure === null ? {} : { failure }),
  });
  const read = async (id: string): Promise<Run | undefined> => {
    const { rows } = await executeSql(
      "select id, question, status, progress, failure from test_run where id = $1",
      [id],
    );
    return rows[0] && toRun(rows[0] as Row);
  };
  return {
    async ask(id, question) {
      await executeSql(
        `insert into test_run (id, question) values ($1, $2)
         on conflict (id) do update set status = 'queued', progress = '{}', failure = null
         where test_run.status in ('failed', 'cancelled')`,
        [id, JSON.stringify(question)],
      );
      return (await read(id))!;
    },
    read,
    async answer(id) {
      const { rows } = await executeSql("select answer from test_run where id = $1", [id]);
      return rows[0]?.answer;
    },
    async change(id, change) {
      const { status, progress, answer, failure } = { ...change } as Record<string, unknown>;
      const { rows } = await executeSql(
        `update test_run set status = $2, progress = coalesce($3, progress), answer = $4, failure = $5
         where id = $1 and status not in (${ENDED}) returning id`,
        [
          id,
          status,
          progress === undefined ? null : JSON.stringify(progress),
          answer === undefined ? null : JSON.stringify(answer),
          failure ?? null,
        ],
      );
      return rows.length > 0;
    },
  };
}

import { Link } from "@tanstack/react-router";
import { useAnswer } from "../../../api/useAnswer.ts";
import { Answer } from "../../../parts/Answer.tsx";
import { Empty } from "../../../parts/Empty.tsx";
import { useRoomWords } from "../../../words/useWords.ts";
import { usePeopleAddress } from "../usePeopleAddress.ts";
import { LogFigure } from "./LogFigure.tsx";
import { LogFilter } from "./LogFilter.tsx";
import { logQuestion } from "./logQuestion.ts";
import { SaveEntries } from "./SaveEntries.tsx";
import { VerifyStore } from "./VerifyStore.tsx";
import { logWords } from "./words.ts";

/** Everything that was done, as far as one may read it, and whether it still fits together. */
export function LogView() {
  const words = useRoomWords(logWords);
  const [search] = usePeopleAddress();
  const question = logQuestion(search);
  const log = useAnswer("log list", question as Parameters<typeof useAnswer<"log list">>[1]);
  return (
    <div className="stack">
      <VerifyStore />
      <LogFilter />
      <Answer of={log}>
        {({ entries, next }) =>
          entries.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <>
              <LogFigure entries={entries} />
              <nav className="pages no-print" aria-label={words.title}>
                {search.before !== undefined && (
                  <Link
                    from="/people"
                    to="/people"
                    search={({ before: _, ...old }) => old}
                    resetScroll={false}
                  >
                    {words.latest}
                  </Link>
                )}
                {next !== null && (
                  <Link
                    from="/people"
                    to="/people"
                    search={(old) => ({ ...old, before: next })}
                    resetScroll={false}
                  >
                    {words.earlier}
                  </Link>
                )}
                <SaveEntries question={logQuestion({ ...search, before: undefined })} />
              </nav>
            </>
          )
        }
      </Answer>
    </div>
  );
}

import { Link } from "@tanstack/react-router";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { When } from "../../parts/When.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { todayWords } from "./words.ts";

/** An open incident and its task that is due next. */
export function IncidentRow({ id, title }: { readonly id: string; readonly title: string }) {
  const words = useRoomWords(todayWords).incidents;
  const file = useAnswer("incidents show", { id });
  const today = new Date().toISOString().slice(0, 10);
  return (
    <li>
      <Link to="/incidents" search={{ id }}>
        {title}
      </Link>
      <Answer of={file}>
        {({ tasks }) => {
          const next = tasks.find(({ state }) => state === "open");
          if (!next) return <small>{words.noTask}</small>;
          return (
            <small>
              <When at={next.due} isDay /> {next.due < today && <b>{words.late}</b>} {next.title} ·{" "}
              {next.owner}
            </small>
          );
        }}
      </Answer>
    </li>
  );
}

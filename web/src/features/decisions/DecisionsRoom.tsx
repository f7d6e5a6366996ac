import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "../../api/session.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { DecisionList } from "./DecisionList.tsx";
import { DecisionPage } from "./DecisionPage.tsx";
import "./decisions.css";
import { decisionWords } from "./words.ts";

const route = getRouteApi("/decisions");

/** What binds both sides: what is open, what waits for whoever looks, what was decided. */
export function DecisionsRoom() {
  const words = useRoomWords(decisionWords);
  const search = route.useSearch();
  const { id } = search;
  const { data: session } = useSession();
  const isKept = session?.hasStore === true;
  const list = useAnswer("proposals list", isKept && id === undefined ? {} : undefined);
  const one = useAnswer("proposals show", isKept && id !== undefined ? { id } : undefined);
  return (
    <>
      <header className="room-head">
        <h1>{words.title}</h1>
        <p>{words.about}</p>
      </header>
      {session !== undefined && !isKept && <Empty>{words.noStore}</Empty>}
      {isKept && id === undefined && (
        <Answer of={list}>
          {(proposals) => <DecisionList proposals={proposals} session={session} search={search} />}
        </Answer>
      )}
      {isKept && id !== undefined && (
        <Answer of={one}>{(proposal) => <DecisionPage proposal={proposal} />}</Answer>
      )}
    </>
  );
}

import { Link } from "@tanstack/react-router";
import { useSession } from "../../api/session.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { TimeLeft } from "../../parts/proposals/TimeLeft.tsx";
import { When } from "../../parts/When.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { WaitingFigure } from "./WaitingFigure.tsx";
import { todayWords } from "./words.ts";

/** Proposals that wait for a key, the soonest to run out first. */
export function KeysFigure() {
  const words = useRoomWords(todayWords).keys;
  const { data: session } = useSession();
  const open = useAnswer("proposals list", session?.hasStore ? { state: "open" } : undefined);
  return (
    <WaitingFigure title={words.title}>
      <Answer of={open}>
        {(proposals) =>
          proposals.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <ul className="waiting">
              {proposals
                .toSorted((a, b) => a.deadline.localeCompare(b.deadline))
                .map((proposal) => (
                  <li key={proposal.id}>
                    <Link to="/decisions" search={{ id: proposal.id }}>
                      {proposal.title}
                    </Link>
                    <small>
                      {words.awaits(proposal.awaits.join(", "))} · {words.until}{" "}
                      <When at={proposal.deadline} /> · <TimeLeft deadline={proposal.deadline} />
                    </small>
                  </li>
                ))}
            </ul>
          )
        }
      </Answer>
    </WaitingFigure>
  );
}

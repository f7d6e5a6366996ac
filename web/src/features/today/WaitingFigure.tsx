import { type ReactNode, useId } from "react";
import { useSession } from "../../api/session.ts";
import { Empty } from "../../parts/Empty.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { todayWords } from "./words.ts";

/** A list of what waits for somebody; without a store it says that nothing is kept. */
export function WaitingFigure({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const words = useRoomWords(todayWords);
  const { data: session } = useSession();
  const id = useId();
  return (
    <section className="figure" aria-labelledby={id}>
      <header className="figure-head">
        <h2 id={id}>{title}</h2>
      </header>
      <div className="figure-body">
        {session?.hasStore ? children : <Empty>{words.noStore}</Empty>}
      </div>
    </section>
  );
}

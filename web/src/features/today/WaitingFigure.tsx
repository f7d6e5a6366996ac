import type { ReactNode } from "react";
import { useSession } from "../../api/session.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Section } from "../../parts/Section.tsx";
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
  return (
    <Section title={title}>{session?.hasStore ? children : <Empty>{words.noStore}</Empty>}</Section>
  );
}

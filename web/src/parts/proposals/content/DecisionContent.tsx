import { Link } from "@tanstack/react-router";
import type { ContentOf } from "../../../../../src/authority/index.ts";
import { useRoomWords } from "../../../words/useWords.ts";
import { contentWords } from "./words.ts";

/** A decision in an incident, in its words. */
export function DecisionContent({
  content: { incident, decision },
}: {
  readonly content: ContentOf<"incident_decision">;
}) {
  const words = useRoomWords(contentWords);
  return (
    <>
      <blockquote>{decision}</blockquote>
      <p>
        <Link to="/incidents" search={{ id: incident }}>
          {words.incident}
        </Link>
      </p>
    </>
  );
}

import { Link } from "@tanstack/react-router";
import { useRoomWords } from "../../words/useWords.ts";
import { mapWords } from "./words.ts";

/** Leads to the rows and sources behind a thing. */
export function Evidence({
  thing,
  name,
}: {
  /** Id that is looked up. */
  readonly thing: string;
  readonly name: string;
}) {
  const words = useRoomWords(mapWords).panel;
  return (
    <p>
      <Link to="/data" search={{ view: "thing", thing }}>
        {words.evidence}: {name}
      </Link>
    </p>
  );
}

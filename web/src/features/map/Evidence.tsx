import { Link } from "@tanstack/react-router";
import { useRoomWords } from "../../words/useWords.ts";
import { mapWords } from "./words.ts";

/** Leads to the rows and sources behind a thing. */
export function Evidence({ thing }: { readonly thing: string }) {
  const words = useRoomWords(mapWords).panel;
  return (
    <p>
      <Link to="/data" search={{ view: "thing", thing }}>
        {words.evidence}: {thing}
      </Link>
    </p>
  );
}

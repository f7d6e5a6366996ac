import { getRouteApi, Link } from "@tanstack/react-router";
import { useRoomWords } from "../../words/useWords.ts";
import { mapWords } from "./words.ts";

const route = getRouteApi("/map");

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
  const { chain } = route.useSearch();
  return (
    <p>
      <Link to="/data" search={{ view: "thing", thing, ...(chain && { chain }) }}>
        {words.evidence}: {name}
      </Link>
    </p>
  );
}

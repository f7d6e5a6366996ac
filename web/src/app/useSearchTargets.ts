import type { NavigateOptions } from "@tanstack/react-router";
import { useAnswer } from "../api/useAnswer.ts";
import { useWords } from "../words/useWords.ts";
import { ROOMS } from "./rooms.ts";

/** Something that the search finds, and where it leads. */
export interface SearchTarget {
  readonly id: string;
  readonly name: string;
  /** What it is, in words. */
  readonly kind: string;
  readonly to: NavigateOptions;
}

/** What the search knows by name; names from the data load when the field is first used. */
export function useSearchTargets(isWanted: boolean): readonly SearchTarget[] {
  const words = useWords();
  const { data: chain } = useAnswer("chain show", isWanted ? { chain: "ndfeb" } : undefined);
  const rooms: readonly SearchTarget[] = ROOMS.map(({ id, path }) => ({
    id: path,
    name: words.rooms[id],
    kind: words.search.room,
    to: { to: path },
  }));
  const things: readonly SearchTarget[] = Object.entries(chain?.names ?? {}).map(([id, name]) => ({
    id,
    name,
    kind: words.search.thing,
    to: { to: "/data", search: { view: "thing", thing: id } },
  }));
  return [...rooms, ...things];
}

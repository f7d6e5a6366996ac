import { useRoomWords } from "../../../words/useWords.ts";
import type { PlaceChange } from "./placeChanges.ts";
import { contentWords } from "./words.ts";

/** How a place changed, by a sign and in words. */
export function PlaceChangeMark({ change: { place, was } }: { readonly change: PlaceChange }) {
  const words = useRoomWords(contentWords).priority;
  if (was === undefined) return <b>{words.isNew}</b>;
  if (was === place) return <span className="figure-unit">{words.same}</span>;
  const isUp = place < was;
  return (
    <span className="place-change" data-up={isUp}>
      <span aria-hidden="true">{isUp ? "▲" : "▼"}</span>{" "}
      {(isUp ? words.up : words.down)(Math.abs(was - place))}{" "}
      <span className="place-change-was">{words.was(was)}</span>
    </span>
  );
}

import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { ROOMS } from "./rooms.ts";

/** Milliseconds within which a letter after `g` counts. */
const CHORD_MS = 1200;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Keys that hold everywhere: `/` to search, `?` for help, `g` and a letter to go to a room. */
export function useShortcuts({ onHelp }: { readonly onHelp: () => void }): void {
  const navigate = useNavigate();
  const chordAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      const room =
        event.timeStamp - chordAt.current < CHORD_MS
          ? ROOMS.find(({ key }) => key === event.key)
          : undefined;
      chordAt.current = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (room) navigate({ to: room.path });
      else if (event.key === "/") document.getElementById("search")?.focus();
      else if (event.key === "?") onHelp();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [navigate, onHelp]);
}

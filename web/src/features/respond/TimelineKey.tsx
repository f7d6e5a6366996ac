import { useRoomWords } from "../../words/useWords.ts";
import { respondWords } from "./words.ts";

/** What the marks of the timeline mean. */
export function TimelineKey() {
  const words = useRoomWords(respondWords).timeline;
  return (
    <ul className="timeline-key" aria-hidden="true">
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <path className="gantt-decide" d="M7 1L13 7L7 13L1 7Z" />
        </svg>
        {words.decide}
      </li>
      <li>
        <svg width="28" height="14" aria-hidden="true">
          <line className="gantt-wait" x1="1" x2="27" y1="7" y2="7" />
        </svg>
        {words.wait}
      </li>
      <li>
        <svg width="28" height="14" aria-hidden="true">
          <rect className="gantt-move" x="1" y="6" width="8" height="7" />
          <rect className="gantt-move" x="10" y="1" width="8" height="12" />
          <rect className="gantt-move" x="19" y="4" width="8" height="9" />
        </svg>
        {words.move}
      </li>
    </ul>
  );
}

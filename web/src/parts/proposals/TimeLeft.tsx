import { useEffect, useState } from "react";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { timeLeft } from "./timeLeft.ts";
import { proposalWords } from "./words.ts";

/** How often the time that is left is told anew, ms. */
const TICK_MS = 1000;

/** Less than this is close, ms. */
const CLOSE_MS = 86_400_000;

/** How long a proposal can still be decided on, counting down. */
export function TimeLeft({ deadline }: { readonly deadline: string }) {
  const words = useRoomWords(proposalWords);
  const language = useLanguage();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(clock);
  }, []);
  const ms = Date.parse(deadline) - now;
  return (
    <span className="time-left" role="timer" data-close={ms < CLOSE_MS || undefined}>
      {ms <= 0 ? words.timeIsUp : words.left(timeLeft(ms, language))}
    </span>
  );
}

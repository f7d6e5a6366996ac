import { useLanguage } from "../../words/useWords.ts";

/** Days within which a date ahead is close. */
const CLOSE_DAYS = 30;

/** How far a day is, in words; close ones stand out by a frame and weight, not by colour alone. */
export function DaysMark({ days }: { readonly days: number }) {
  const language = useLanguage();
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const isFar = Math.abs(days) > 90;
  const text = isFar
    ? relative.format(Math.round(days / 30), "month")
    : relative.format(days, "day");
  return (
    <small className="days" data-close={(days >= 0 && days <= CLOSE_DAYS) || undefined}>
      {text}
    </small>
  );
}

import { useLanguage } from "../words/useWords.ts";

/** A moment, in the language and time zone of whoever looks. */
export function When({ at, isDay = false }: { readonly at: string; readonly isDay?: boolean }) {
  const language = useLanguage();
  const style = isDay
    ? ({ dateStyle: "medium", timeZone: "UTC" } as const)
    : ({ dateStyle: "medium", timeStyle: "short" } as const);
  return <time dateTime={at}>{new Intl.DateTimeFormat(language, style).format(new Date(at))}</time>;
}

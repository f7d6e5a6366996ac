/**
 * The name of a month in a language.
 *
 * @example
 * monthName("2026-03", "en") // => "Mar 2026"
 * monthName("2026-03", "ja") // => "2026年3月"
 */
export function monthName(month: string, language: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const style = { year: "numeric", month: "short", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language, style).format(Date.UTC(year, number - 1));
}

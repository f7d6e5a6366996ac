/** What an answer can be written as. */
export type Format = "json" | "csv";

const TYPES: Readonly<Record<Format, readonly string[]>> = {
  json: ["application/json", "application/*", "*/*"],
  csv: ["text/csv", "text/*"],
};

/**
 * The format that an asker wants most of those there are, by `Accept`; undefined where it wants none.
 *
 * @example
 * formatOf("text/csv, application/json;q=0.5", ["json", "csv"]) // => "csv"
 * formatOf(undefined, ["json", "csv"]) // => "json"
 * formatOf("image/png", ["json"]) // => undefined
 */
export function formatOf(
  accept: string | undefined,
  formats: readonly Format[],
): Format | undefined {
  if (accept === undefined || accept.trim() === "") return formats[0];
  const wanted = accept.split(",").map((part) => {
    const [type = "", ...rest] = part.split(";").map((one) => one.trim().toLowerCase());
    const weight = rest.find((one) => one.startsWith("q="))?.slice(2);
    return { type, weight: weight === undefined ? 1 : Number(weight) || 0 };
  });
  const weightOf = (format: Format) =>
    Math.max(
      0,
      ...wanted.filter(({ type }) => TYPES[format].includes(type)).map(({ weight }) => weight),
    );
  const best = formats.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one));
  return weightOf(best) > 0 ? best : undefined;
}

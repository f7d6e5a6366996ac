/**
 * Writes an input as query parameters, lists with commas; absent fields are left out.
 *
 * @example
 * queryOf({ seenFrom: ["JP", "US"], months: 12 }) // => "?seenFrom=JP%2CUS&months=12"
 */
export function queryOf(input: object): string {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries(input))
    if (value !== undefined)
      query.set(field, Array.isArray(value) ? value.join(",") : String(value));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

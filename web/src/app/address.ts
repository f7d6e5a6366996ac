/**
 * Reads the query of an address as flat text by field. Rooms parse the fields with their own schema.
 *
 * @example
 * parseAddress("?country=JP&seenFrom=JP,US") // => { country: "JP", seenFrom: "JP,US" }
 */
export const parseAddress = (query: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(query));

/**
 * Writes fields as a query that a person can read: lists with commas, absent fields left out.
 *
 * @example
 * writeAddress({ country: "JP", seenFrom: ["JP", "US"], element: undefined }) // => "?country=JP&seenFrom=JP,US"
 */
export function writeAddress(fields: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries(fields))
    if (value !== undefined && value !== null && value !== "") query.set(field, String(value));
  const text = query
    .toString()
    .replaceAll("%2C", ",")
    .replaceAll("%2F", "/")
    .replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}

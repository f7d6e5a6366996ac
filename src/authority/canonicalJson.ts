/** What JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [field: string]: Json };

/**
 * The one way to write a value, for hashing: fields sorted by code unit, no blanks (RFC 8785 for
 * values without fractions that need rounding). Throws at what JSON cannot hold.
 *
 * @example
 * canonicalJson({ b: [1, "x"], a: null }) // => '{"a":null,"b":[1,"x"]}'
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value as { readonly [field: string]: Json })
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([field, each]) => `${JSON.stringify(field)}:${canonicalJson(each)}`);
    return `{${fields.join(",")}}`;
  }
  const isWritable =
    value === null || ["boolean", "string"].includes(typeof value) || Number.isFinite(value);
  if (!isWritable) throw new Error(`${String(value)} cannot be written as JSON.`);
  return JSON.stringify(value);
}

import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Arrays of numbers that travel as they lie in memory, little-endian like every machine that runs this. */
const ARRAYS = {
  f64: Float64Array,
  i32: Int32Array,
  u32: Uint32Array,
  u8: Uint8Array,
} as const;

type ArrayName = keyof typeof ARRAYS;
const nameOf = new Map<unknown, ArrayName>(
  Object.entries(ARRAYS).map(([name, type]) => [type, name as ArrayName]),
);

/** What JSON cannot hold stands under this field, which no object of the project has. */
const MARK = "$";

/** Arrays begin at multiples of this, as 64-bit numbers must. */
const ALIGNED = 8;

const alignedLength = (bytes: number): number => Math.ceil(bytes / ALIGNED) * ALIGNED;

/** What is split off: arrays, how many bytes they take, and whether fields are put in order. */
interface Parts {
  readonly arrays: Uint8Array[];
  bytes: number;
  readonly isSorted: boolean;
}

/** Splits a value into what JSON can hold and arrays. */
function split(value: unknown, parts: Parts): unknown {
  if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0)))
    return { [MARK]: ["number", Object.is(value, -0) ? "-0" : String(value)] };
  if (value === undefined) return { [MARK]: ["undefined"] };
  if (value === null || ["boolean", "number", "string"].includes(typeof value)) return value;
  if (typeof value !== "object") throw new Error(`A ${typeof value} cannot be sent.`);
  const array = nameOf.get(value.constructor);
  if (array !== undefined) {
    const { buffer, byteOffset, byteLength, length } = value as Float64Array;
    const begins = parts.bytes;
    parts.arrays.push(new Uint8Array(buffer, byteOffset, byteLength));
    parts.bytes += alignedLength(byteLength);
    return { [MARK]: [array, begins, length] };
  }
  if (Array.isArray(value)) return value.map((one) => split(one, parts));
  if (value instanceof Map) {
    const entries = [...value].map(([key, one]) => [key, split(one, parts)]);
    return { [MARK]: ["map", entries] };
  }
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value)))
    throw new Error(`A ${value.constructor.name} cannot be sent.`);
  if (MARK in value) throw new Error(`A field cannot be called ${MARK}.`);
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  if (parts.isSorted) fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, one]) => [name, split(one, parts)]));
}

function join(value: unknown, arrays: Uint8Array): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => join(one, arrays));
  const marked = (value as { readonly [MARK]?: readonly unknown[] })[MARK];
  if (marked === undefined)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, join(one, arrays)]),
    );
  const [kind, first, length] = marked;
  if (kind === "undefined") return undefined;
  if (kind === "number") return Number(first);
  if (kind === "map")
    return new Map(
      (first as [string, unknown][]).map(([key, one]) => [key, join(one, arrays)] as const),
    );
  const type = ARRAYS[kind as ArrayName];
  const begins = first as number;
  const bytes = arrays.slice(begins, begins + (length as number) * type.BYTES_PER_ELEMENT);
  return new type(bytes.buffer, 0, length as number);
}

function packAs(value: unknown, isSorted: boolean): Uint8Array {
  const parts: Parts = { arrays: [], bytes: 0, isSorted };
  const text = new TextEncoder().encode(JSON.stringify(split(value, parts)));
  const begins = alignedLength(4 + text.length);
  const bytes = new Uint8Array(begins + parts.bytes);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  let at = begins;
  for (const array of parts.arrays) {
    bytes.set(array, at);
    at += alignedLength(array.length);
  }
  return bytes;
}

/**
 * A value as bytes: plain objects, maps, lists, words, numbers and arrays of numbers. Fields keep their
 * order, for sums that go through them come out the same only so; absent ones are left out.
 */
export const pack = (value: unknown): Uint8Array => packAs(value, false);

/**
 * A value as bytes that do not tell in which order its fields were written: to be hashed.
 *
 * @example
 * contentId(packSorted({ a: 1, b: 2 })) === contentId(packSorted({ b: 2, a: 1 })) // => true
 */
export const packSorted = (value: unknown): Uint8Array => packAs(value, true);

/**
 * The value that was packed.
 *
 * @example
 * unpack(pack({ most: Infinity, list: [1, "x"] })) // => { most: Infinity, list: [1, "x"] }
 */
export function unpack(bytes: Uint8Array): unknown {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const text = new TextDecoder().decode(bytes.subarray(4, 4 + length));
  return join(JSON.parse(text), bytes.subarray(alignedLength(4 + length)));
}

/** Fast: most of what is kept are zeros and repetitions, which every level finds. */
const LEVEL = 1;

/** Bytes as they are kept: a tenth of their size. */
export const squeeze = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from(deflateRawSync(bytes, { level: LEVEL }));

/** Bytes as they were. */
export const unsqueeze = (bytes: Uint8Array): Uint8Array => Uint8Array.from(inflateRawSync(bytes));

/** SHA-256 of bytes, one part after the other with their lengths, in hexadecimal. */
export function contentId(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest("hex");
}

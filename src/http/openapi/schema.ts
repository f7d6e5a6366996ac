import { z } from "zod";
import type { Opens } from "../../operations/index.ts";
import { unitOf } from "./unit.ts";

/** A JSON Schema, as far as it is read here. */
export type JsonSchema = Record<string, unknown>;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a program sends where a person names a file. */
const CONTENT: Readonly<Record<Opens, JsonSchema>> = {
  text: {
    type: "object",
    description: "The text itself.",
    properties: { text: { type: "string", description: "The text." } },
    required: ["text"],
    additionalProperties: false,
  },
  document: { type: "object", description: "The document itself, as JSON." },
  table: {
    type: "object",
    description: "The table itself: its file's name and its text, CSV.",
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: { type: "string" },
  },
  tables: {
    type: "object",
    description: "The tables themselves: names of files and their texts, CSV or YAML.",
    additionalProperties: { type: "string" },
  },
};

/** Whole numbers have these ends where a schema sets none: they say nothing. */
const isNoEnd = (key: string, value: unknown): boolean =>
  (key === "minimum" && value === Number.MIN_SAFE_INTEGER) ||
  (key === "maximum" && value === Number.MAX_SAFE_INTEGER);

/** Keys that mean something else in an API, or nothing. */
const DROPPED = ["$schema", "opens", "kept", "ja", "readOnly"];

/** The unit of numbers in an object that do not tell their own: beside them, or that of the object. */
const unitWithin = (properties: JsonSchema, field: string): string | undefined =>
  "unit" in properties ? "as stated beside" : unitOf(field, "", false);

/**
 * A schema with its units, its words in Japanese and the content that it takes, below a field's name;
 * `around` is the unit of what it is in.
 */
function dress(schema: JsonSchema, field: string, about: string, around?: string): JsonSchema {
  const description = typeof schema.description === "string" ? schema.description : about;
  const dressed: JsonSchema = {};
  for (const [key, value] of Object.entries(schema)) {
    if (DROPPED.includes(key) || isNoEnd(key, value)) continue;
    if (key === "properties" && isSchema(value)) {
      const within = unitWithin(value, field);
      dressed.properties = Object.fromEntries(
        Object.entries(value).map(([name, one]) => [
          name,
          dress(one as JsonSchema, name, "", within),
        ]),
      );
    } else if (["items", "additionalProperties"].includes(key) && isSchema(value))
      dressed[key] = dress(value, field, description, around);
    else if (["anyOf", "oneOf", "allOf", "prefixItems"].includes(key) && Array.isArray(value))
      dressed[key] = value.map((one: JsonSchema) => dress(one, field, description, around));
    else dressed[key] = value;
  }
  if (typeof schema.ja === "string") dressed["x-description-ja"] = schema.ja;
  if (schema.type === "number" || schema.type === "integer") {
    const unit = unitOf(field, description, schema.type === "integer") ?? around;
    if (unit !== undefined) dressed["x-unit"] = unit;
  }
  const opens = schema.opens as Opens | undefined;
  if (opens === undefined) return dressed;
  const { description: said, default: usual, "x-description-ja": ja, ...word } = dressed;
  return {
    description: said,
    ...(ja === undefined ? {} : { "x-description-ja": ja }),
    ...(usual === undefined ? {} : { default: usual }),
    anyOf: [word, CONTENT[opens]],
  };
}

/** The JSON Schema of what an operation takes or gives, as the document has it. */
export const schemaOf = (schema: z.ZodType, io: "input" | "output"): JsonSchema =>
  dress(z.toJSONSchema(schema, { io, unrepresentable: "any" }) as JsonSchema, "", "");

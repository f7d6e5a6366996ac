import type { z } from "zod";
import type { Language } from "./effects.ts";
import type { Kept, Opens } from "./field.ts";
import type { Operation } from "./operation.ts";

/** A field of an operation's input, as a line of words can write it. */
export interface InputField {
  readonly field: string;
  readonly kind: "text" | "number" | "list" | "switch" | "choice" | "structure";
  /** Words to choose from, for a choice. */
  readonly words: readonly string[];
  readonly isRequired: boolean;
  readonly default: unknown;
  readonly about: Readonly<Record<Language, string>>;
  /** What it opens, where it may name a file. */
  readonly opens: Opens | undefined;
  /** What of a store it may name. */
  readonly kept: Kept | undefined;
}

/** A schema in the shape that tells its kind; every Zod 4 schema is one of these. */
type KnownSchema = z.core.$ZodTypes;

/** What a value looks like in words, under what marks it optional, default or read-only. */
function kindOf(schema: KnownSchema): Pick<InputField, "kind" | "words"> {
  const { def } = schema._zod;
  switch (def.type) {
    case "optional":
    case "default":
    case "readonly":
    case "nullable":
      return kindOf(def.innerType as KnownSchema);
    case "enum":
      return { kind: "choice", words: Object.values(def.entries).map(String) };
    case "boolean":
      return { kind: "switch", words: [] };
    case "number":
      return { kind: "number", words: [] };
    case "array": {
      const isFlat = kindOf(def.element as KnownSchema).kind !== "structure";
      return { kind: isFlat ? "list" : "structure", words: [] };
    }
    case "string":
      return { kind: "text", words: [] };
    default:
      return { kind: "structure", words: [] };
  }
}

const defaultOf = (schema: KnownSchema): unknown =>
  schema._zod.def.type === "default" ? schema._zod.def.defaultValue : undefined;

/** The fields of an operation's input, in the order of its schema. */
export function inputFieldsOf({ input }: Pick<Operation, "input">): readonly InputField[] {
  return Object.entries(input.shape).map(([field, schema]): InputField => {
    const known = schema as KnownSchema;
    const { description = "", ja, opens, kept } = (schema as z.ZodType).meta() ?? {};
    return {
      field,
      ...kindOf(known),
      isRequired: known._zod.optin === undefined,
      default: defaultOf(known),
      about: { en: description, ja: typeof ja === "string" ? ja : description },
      opens: opens as Opens | undefined,
      kept: kept as Kept | undefined,
    };
  });
}

/**
 * The value that a word stands for; a word that is no number or no JSON stays a word, so that the schema
 * says what it wants.
 */
export function readWord({ kind }: Pick<InputField, "kind">, word: string): unknown {
  switch (kind) {
    case "list":
      return word.split(",").map((part) => part.trim());
    case "number":
      return word.trim() === "" || Number.isNaN(Number(word)) ? word : Number(word);
    case "structure":
      try {
        return JSON.parse(word);
      } catch {
        return word;
      }
    default:
      return word;
  }
}

import type { z } from "zod";
import type { Language, Operation } from "../operations/index.ts";

/** A field of an operation's input, as a command line writes it. */
export interface Flag {
  /** Field of the input. */
  readonly field: string;
  /** `--seen-from`. */
  readonly flag: string;
  readonly kind: "text" | "number" | "list" | "switch" | "choice";
  /** Words to choose from, for a choice. */
  readonly words: readonly string[];
  readonly isRequired: boolean;
  readonly default: unknown;
  readonly about: Readonly<Record<Language, string>>;
}

/** A schema in the shape that tells its kind; every Zod 4 schema is one of these. */
type KnownSchema = z.core.$ZodTypes;

const kebab = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a value looks like on a command line, under what marks it optional, default or read-only. */
function kindOf(schema: KnownSchema): { kind: Flag["kind"]; words: readonly string[] } {
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
    case "array":
      return { kind: "list", words: [] };
    case "string":
      return { kind: "text", words: [] };
    default:
      throw new Error(`No way to write a ${def.type} as a flag.`);
  }
}

const defaultOf = (schema: KnownSchema): unknown =>
  schema._zod.def.type === "default" ? schema._zod.def.defaultValue : undefined;

/** The flags of an operation, in the order of its input schema. */
export function flagsOf({ input }: Operation): readonly Flag[] {
  return Object.entries(input.shape).map(([field, schema]): Flag => {
    const known = schema as KnownSchema;
    const { description = "", ja } = (schema as z.ZodType).meta() ?? {};
    return {
      field,
      flag: `--${kebab(field)}`,
      ...kindOf(known),
      isRequired: known._zod.optin === undefined,
      default: defaultOf(known),
      about: { en: description, ja: typeof ja === "string" ? ja : description },
    };
  });
}

/**
 * The value that a word of the command line stands for; a word that is no number stays a word, so
 * that the schema says what it wants.
 */
export function readWord({ kind }: Flag, word: string): unknown {
  if (kind === "list") return word.split(",").map((part) => part.trim());
  if (kind !== "number") return word;
  return word.trim() === "" || Number.isNaN(Number(word)) ? word : Number(word);
}

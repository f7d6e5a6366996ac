import { z } from "zod";
import { suggest } from "../model/index.ts";

/** An object schema that refuses unknown keys and names the nearest valid one. */
export const strictRecord = <S extends z.core.$ZodLooseShape>(shape: S) => {
  const fields = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => `${key} is no field here. ${suggest(key, fields)}`).join(" ")
        : `Write fields with names here: ${fields.join(", ")}.`,
  });
};

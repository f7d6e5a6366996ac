import type { Asked } from "../context.ts";
import type { ProblemName } from "../problem/types.ts";
import { readJson } from "./readJson.ts";

/** A body, or the kind of problem that it is. */
export type ReadBody =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>>; readonly text: string }
  | { readonly ok: false; readonly problem: ProblemName };

/** The JSON object in a request's body. */
export async function readBody(c: Asked): Promise<ReadBody> {
  const [type = ""] = (c.req.header("content-type") ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json")
    return { ok: false, problem: "unknown_media_type" };
  const bytes = await c.req.arrayBuffer();
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value = readJson(text);
    return value ? { ok: true, value, text } : { ok: false, problem: "unreadable_body" };
  } catch {
    return { ok: false, problem: "unreadable_body" };
  }
}

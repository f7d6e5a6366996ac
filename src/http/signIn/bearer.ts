import type { Asked } from "../context.ts";

/** The secret in `Authorization: Bearer …`; undefined where there is none of that kind. */
export const bearerOf = (c: Asked): string | undefined =>
  /^Bearer ([\w-]{1,200})$/i.exec(c.req.header("authorization") ?? "")?.[1];

import { type Evidence, editionOf } from "../reference/index.ts";

/** The edition of a chain's folder, of its latest base year. */
export const latestEdition = (folder: string, { folder: { header } }: Evidence): Promise<string> =>
  editionOf(folder, { id: header.id, baseYear: Math.max(...header["base-years"]) });

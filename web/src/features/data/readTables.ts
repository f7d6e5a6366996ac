/** Files that belong to a chain's folder. */
const TABLE = /^[\w-]{1,60}\.(csv|ya?ml)$/;

/** Tables by file name, as the server takes them. */
export type Tables = Readonly<Record<string, string>>;

/** Reads the tables among chosen files. */
export async function readTables(files: readonly File[]): Promise<Tables> {
  const own = files.filter(({ name }) => TABLE.test(name));
  const texts = await Promise.all(own.map(async (file) => [file.name, await file.text()] as const));
  return Object.fromEntries(texts);
}

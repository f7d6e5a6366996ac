import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Problem } from "../model/index.ts";

/** What stands in the way of writing a file, found before the work that would fill it. */
export function checkTarget(path: string, where: string): Problem | undefined {
  const refuse = (says: string): Problem => ({
    where,
    field: "",
    value: path,
    says,
  });
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (!folder?.isDirectory())
    return refuse(`There is no folder ${dirname(path)}. Make it first, or write elsewhere.`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    return refuse("This is a folder. Add the name of a file.");
  return undefined;
}

/**
 * Writes a file whole or not at all: beside its place first, then moved there. A link stays a link, and
 * what is no file, as a device or a pipe, is written to as it is.
 */
export function saveWhole(path: string, text: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) {
    writeFileSync(path, text);
    return;
  }
  const place = there ? realpathSync(path) : path;
  const beside = `${place}.${process.pid}.part`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

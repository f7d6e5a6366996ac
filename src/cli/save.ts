import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
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

/** Writes a file whole or not at all: beside its place first, then moved there. */
export function saveWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

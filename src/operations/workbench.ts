import { type Actor, aboutPermission, may } from "../authority/index.ts";
import type { ScopedStore } from "../store/index.ts";
import type { Failure } from "./answer.ts";
import type { Effects } from "./effects.ts";
import type { Operation } from "./operation.ts";

/** A store, as far as whoever asks may see and change it. */
export interface Workbench {
  readonly actor: Actor;
  readonly store: ScopedStore;
}

/** The workbench of an operation that needs one: it is there, for it is not run without. */
export function workbenchOf({ workbench }: Pick<Effects, "workbench">): Workbench {
  if (workbench === undefined) throw new Error("An operation that needs a workbench must say so.");
  return workbench;
}

/**
 * What keeps an operation from being run here: no store where it needs one, or an asker whose roles or
 * token do not allow it. Undefined where nothing does.
 */
export function refusalOf(
  { needs, access = "read" }: Pick<Operation, "needs" | "access">,
  { workbench, language }: Pick<Effects, "workbench" | "language">,
): Failure | undefined {
  if (needs === "workbench" && workbench === undefined) {
    const says = {
      en: "This needs the workbench's store. Name its folder with --data, or set DATABASE_URL.",
      ja: "ワークベンチの保管庫が必要。--data でフォルダーを示すか、DATABASE_URL を設定する。",
    };
    return { status: "refused", says: says[language] };
  }
  if (workbench === undefined || may(workbench.actor, access)) return undefined;
  const needed = `${access} (${aboutPermission(access)[language]})`;
  const says = {
    en: `Your roles do not allow this. It needs the permission ${needed}.`,
    ja: `この役割では許されない。必要な権限: ${needed}。`,
  };
  return { status: "refused", says: says[language] };
}

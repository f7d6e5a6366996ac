import type { Name } from "../model/index.ts";
import type { Actor } from "./actor.ts";
import { ROLE_NAMES, type Role } from "./roles.ts";

/** What there is to be allowed, with the words for it, and who is: the one table of both. */
const TABLE = {
  read: {
    about: { en: "ask questions; read what is shared", ja: "照会し、共有されたものを読む" },
    roles: ROLE_NAMES,
  },
  run: { about: { en: "start and stop long work", ja: "計算の開始と中止" }, roles: ["analyst"] },
  draft: {
    about: { en: "keep scenarios and plans", ja: "シナリオと計画の保存" },
    roles: ["analyst"],
  },
  upload: { about: { en: "upload tables", ja: "表の取り込み" }, roles: ["analyst"] },
  respond: {
    about: { en: "open and keep incidents", ja: "事案の開設と記録" },
    roles: ["analyst", "custodian", "approver"],
  },
  post: { about: { en: "post to the ledger", ja: "台帳への記帳" }, roles: ["custodian"] },
  propose: {
    about: { en: "make and withdraw proposals", ja: "提案とその取り下げ" },
    roles: ["analyst", "custodian", "approver"],
  },
  approve: {
    about: { en: "approve or refuse proposals", ja: "提案の承認と拒否" },
    roles: ["approver"],
  },
  hold_tokens: {
    about: { en: "make tokens for one's own programs", ja: "自分のプログラム用トークンの発行" },
    roles: ["analyst", "custodian", "approver", "auditor", "administrator"],
  },
  audit: {
    about: { en: "read the log; verify the store", ja: "記録の閲覧と検証" },
    roles: ["auditor", "administrator"],
  },
  administer: {
    about: { en: "keep members and organisations", ja: "利用者と組織の管理" },
    roles: ["administrator"],
  },
} as const satisfies Record<string, { readonly about: Name; readonly roles: readonly Role[] }>;

/** Something that a role may allow. */
export type Permission = keyof typeof TABLE;

/** All permissions, in the order in which they are shown. */
export const PERMISSIONS = Object.keys(TABLE) as readonly Permission[];

/** A permission in words. */
export const aboutPermission = (permission: Permission): Name => TABLE[permission].about;

/**
 * Whether a role allows something.
 *
 * @example
 * allows("approver", "approve") // => true
 * allows("administrator", "approve") // => false
 */
export const allows = (role: Role, permission: Permission): boolean =>
  (TABLE[permission].roles as readonly Role[]).includes(role);

/**
 * Whether an actor may do something: some role of theirs allows it and, where they come by a token,
 * so does its scope. A scope never adds to what the roles allow.
 *
 * @example
 * may({ ...LOCAL, via: "token", scopes: ["read"] }, "post") // => false
 */
export const may = (actor: Actor, permission: Permission): boolean =>
  actor.roles.some((role) => allows(role, permission)) &&
  (actor.scopes === undefined || actor.scopes.includes(permission));

/** All that an actor may do. */
export const permissionsOf = (actor: Actor): readonly Permission[] =>
  PERMISSIONS.filter((permission) => may(actor, permission));

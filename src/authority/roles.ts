import type { Name } from "../model/index.ts";

/** What a member may be, with the word for it. A member has one or more. */
export const ROLES = {
  viewer: { en: "viewer", ja: "閲覧者" },
  analyst: { en: "analyst", ja: "分析者" },
  custodian: { en: "custodian", ja: "保管担当" },
  approver: { en: "approver", ja: "承認者" },
  auditor: { en: "auditor", ja: "監査担当" },
  administrator: { en: "administrator", ja: "管理者" },
} as const satisfies Record<string, Name>;

/** What a member may be. */
export type Role = keyof typeof ROLES;

/** The roles, in the order in which they are shown. */
export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

import { ROLE_NAMES, ROLES, type Role } from "../../../../src/authority/index.ts";
import type { Language } from "../../words/catalogue.ts";

/** A role by the word that the server has for it. */
export const isRole = (word: string): word is Role =>
  (ROLE_NAMES as readonly string[]).includes(word);

/**
 * Roles in words, in the order in which roles are always shown.
 *
 * @example
 * sayRoles(["auditor", "viewer"], "en") // => "viewer, auditor"
 */
export const sayRoles = (roles: readonly string[], language: Language): string =>
  ROLE_NAMES.filter((role) => roles.includes(role))
    .map((role) => ROLES[role][language])
    .join(language === "ja" ? "、" : ", ");

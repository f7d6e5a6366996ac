import { aboutPermission, type Permission } from "../../authority/index.ts";
import type { Language } from "../../operations/index.ts";

/** Names a permission that the asker would need, in words. */
export const sayNeeds = (permission: Permission, language: Language): string =>
  `${permission}: ${aboutPermission(permission)[language]}`;

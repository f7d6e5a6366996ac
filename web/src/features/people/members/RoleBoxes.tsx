import {
  aboutPermission,
  allows,
  PERMISSIONS,
  ROLE_NAMES,
  ROLES,
  type Role,
} from "../../../../../src/authority/index.ts";
import { useLanguage } from "../../../words/useWords.ts";
import { CheckBoxes } from "../CheckBoxes.tsx";

/** Chooses roles, each with what it allows. */
export function RoleBoxes({
  label,
  roles,
  onChoose,
}: {
  readonly label: string;
  readonly roles: readonly string[];
  readonly onChoose: (roles: readonly Role[]) => void;
}) {
  const language = useLanguage();
  // What every role allows is said once, at the least of them.
  const aboutOf = (role: Role) =>
    PERMISSIONS.filter((one) => allows(role, one) && (one !== "read" || role === "viewer"))
      .map((permission) => aboutPermission(permission)[language])
      .join(language === "ja" ? "、" : "; ");
  return (
    <CheckBoxes
      label={label}
      options={ROLE_NAMES}
      values={roles}
      nameOf={(role) => ROLES[role][language]}
      aboutOf={aboutOf}
      onChoose={onChoose}
    />
  );
}

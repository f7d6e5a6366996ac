import {
  aboutPermission,
  allows,
  PERMISSIONS,
  ROLE_NAMES,
  ROLES,
} from "../../../../../src/authority/index.ts";
import { ScrollBox } from "../../../parts/ScrollBox.tsx";
import { Section } from "../../../parts/Section.tsx";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { peopleWords } from "../words.ts";

/** What each role allows: the server's own table. */
export function RoleTable() {
  const words = useRoomWords(peopleWords).roles;
  const language = useLanguage();
  return (
    <Section title={words.title}>
      <ScrollBox label={words.title}>
        <table className="role-table">
          <caption className="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.permission}</th>
              {ROLE_NAMES.map((role) => (
                <th key={role} scope="col">
                  {ROLES[role][language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {PERMISSIONS.map((permission) => (
              <tr key={permission}>
                <th scope="row">{aboutPermission(permission)[language]}</th>
                {ROLE_NAMES.map((role) => (
                  <td key={role} data-allowed={allows(role, permission)}>
                    <span aria-hidden="true">{allows(role, permission) ? "●" : "–"}</span>
                    <span className="unseen">
                      {allows(role, permission) ? words.yes : words.no}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Section>
  );
}

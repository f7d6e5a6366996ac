import { aboutPermission, PERMISSIONS } from "../../../../../src/authority/index.ts";
import type { Session } from "../../../api/session.ts";
import { signOut } from "../../../api/signOut.ts";
import { useAnswer } from "../../../api/useAnswer.ts";
import { Section } from "../../../parts/Section.tsx";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { sayRoles } from "../sayRoles.ts";
import { accountWords } from "./words.ts";

/** Party, organisation, roles in words, and what they allow. */
export function WhoIAm({ session }: { readonly session: Session }) {
  const words = useRoomWords(accountWords).who;
  const language = useLanguage();
  const { data: known } = useAnswer("organisations list", session.hasStore ? {} : undefined);
  const { party, organisation, permissions, roles = [] } = session;
  const partyName = known?.parties.find(({ id }) => id === party)?.name ?? party;
  const own = known?.organisations.find(({ id }) => id === organisation)?.name ?? organisation;
  const others = PERMISSIONS.filter((one) => !permissions.includes(one));
  return (
    <Section title={words.title}>
      <dl className="facts">
        <dt>{words.name}</dt>
        <dd>{session.member?.name}</dd>
        {session.mode === "team" && (
          <>
            <dt>{words.id}</dt>
            <dd>
              <code>{session.member?.id}</code>
            </dd>
          </>
        )}
        <dt>{words.party}</dt>
        <dd>{partyName}</dd>
        <dt>{words.organisation}</dt>
        <dd>{own}</dd>
        <dt>{words.roles}</dt>
        <dd>{sayRoles(roles, language)}</dd>
      </dl>
      <div className="rights">
        <div>
          <h3>{words.may}</h3>
          <ul data-allowed="true">
            {PERMISSIONS.filter((one) => permissions.includes(one)).map((one) => (
              <li key={one}>{aboutPermission(one)[language]}</li>
            ))}
          </ul>
        </div>
        {others.length > 0 && (
          <div>
            <h3>{words.mayNot}</h3>
            <ul data-allowed="false">
              {others.map((one) => (
                <li key={one}>{aboutPermission(one)[language]}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {session.mode === "team" && (
        <p className="sign-out no-print">
          <button type="button" onClick={() => signOut(language)}>
            {words.signOut}
          </button>{" "}
          <small>{words.signedOutBy}</small>
        </p>
      )}
    </Section>
  );
}

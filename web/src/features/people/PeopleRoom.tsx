import { Link } from "@tanstack/react-router";
import { type Session, useSession } from "../../api/session.ts";
import { Empty } from "../../parts/Empty.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { PEOPLE_VIEWS, type PeopleView } from "./address.ts";
import { LogView } from "./log/LogView.tsx";
import { MembersView } from "./members/MembersView.tsx";
import { OrganisationsView } from "./OrganisationsView.tsx";
import "./people.css";
import { TokensView } from "./tokens/TokensView.tsx";
import { usePeopleAddress } from "./usePeopleAddress.ts";
import { peopleWords } from "./words.ts";

const VIEWS = {
  members: MembersView,
  organisations: OrganisationsView,
  tokens: TokensView,
  log: LogView,
} as const;

/** What a part of the room needs, beyond what every member may do. */
const NEEDS: Readonly<Partial<Record<PeopleView, string>>> = { tokens: "administer", log: "audit" };

const isOpen = (view: PeopleView, { permissions }: Session): boolean => {
  const need = NEEDS[view];
  return need === undefined || permissions.includes(need);
};

/** Who may do what for which side, and everything that was done. */
export function PeopleRoom() {
  const words = useRoomWords(peopleWords);
  const [{ view = "members" }] = usePeopleAddress();
  const { data: session } = useSession();
  if (session === undefined) return null;
  const views = PEOPLE_VIEWS.filter((one) => isOpen(one, session));
  const shown = views.find((one) => one === view);
  const View = shown && VIEWS[shown];
  return (
    <>
      <header className="room-head">
        <h1>{words.title}</h1>
        <p>{words.about}</p>
      </header>
      {session.hasStore ? (
        <>
          {session.mode === "single-user" && (
            <p className="notice">
              {words.single} <Link to="/account">{words.ownPage}</Link>
            </p>
          )}
          <nav className="views" aria-label={words.viewsLabel}>
            {views.map((one) => (
              <Link
                key={one}
                to="/people"
                search={{ view: one }}
                activeOptions={{ includeSearch: true }}
                data-current={one === view || undefined}
              >
                {words.views[one]}
              </Link>
            ))}
          </nav>
          {View ? <View /> : <Empty>{words.notYours}</Empty>}
        </>
      ) : (
        <Empty>{words.noStore}</Empty>
      )}
    </>
  );
}

import { Link } from "@tanstack/react-router";
import { useSession } from "../api/session.ts";
import { signOut } from "../api/signOut.ts";
import { useLanguage, useWords } from "../words/useWords.ts";

/** Says as whom one acts: the single user of this machine, or a member of a party. Leads to the account. */
export function SessionBadge() {
  const words = useWords();
  const language = useLanguage();
  const { data: session } = useSession();
  if (!session) return null;
  if (session.mode === "single-user")
    return (
      <Link to="/account" className="badge" title={words.session.singleUserTitle}>
        {words.session.singleUser}
      </Link>
    );
  const name = session.member?.name ?? "";
  return (
    <span className="badge">
      <Link to="/account" title={words.session.account(name)}>
        {name}
      </Link>{" "}
      {session.party && <b>{session.party}</b>}
      <button type="button" className="quiet" onClick={() => signOut(language)}>
        {words.session.signOut}
      </button>
    </span>
  );
}

import { send } from "../api/send.ts";
import { useSession } from "../api/session.ts";
import { useLanguage, useWords } from "../words/useWords.ts";

/** Says as whom one acts: the single user of this machine, or a member of a party. */
export function SessionBadge() {
  const words = useWords();
  const language = useLanguage();
  const { data: session } = useSession();
  if (!session) return null;
  if (session.mode === "single-user")
    return (
      <span className="badge" title={words.session.singleUserTitle}>
        {words.session.singleUser}
      </span>
    );
  const signOut = async () => {
    await send("/api/session", { method: "DELETE", language });
    // Begun anew, the page keeps nothing of what the member saw.
    window.location.assign("/");
  };
  return (
    <span className="badge">
      {session.member?.name} {session.party && <b>{session.party}</b>}
      <button type="button" className="quiet" onClick={signOut}>
        {words.session.signOut}
      </button>
    </span>
  );
}

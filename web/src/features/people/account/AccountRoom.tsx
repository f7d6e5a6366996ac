import { useSession } from "../../../api/session.ts";
import { useRoomWords } from "../../../words/useWords.ts";
import "../people.css";
import { ChangePassword } from "./ChangePassword.tsx";
import { MyTokens } from "./MyTokens.tsx";
import { SingleUser } from "./SingleUser.tsx";
import { WhoIAm } from "./WhoIAm.tsx";
import { accountWords } from "./words.ts";

/** As whom one acts, what one may do, one's password and tokens. */
export function AccountRoom() {
  const words = useRoomWords(accountWords);
  const { data: session } = useSession();
  if (session === undefined) return null;
  const isAlone = session.mode === "single-user";
  return (
    <>
      <header className="room-head">
        <h1>{words.title}</h1>
        <p>{words.about}</p>
      </header>
      <div className="grid">
        <WhoIAm session={session} />
        {isAlone ? <SingleUser /> : <ChangePassword session={session} />}
        {!isAlone && <MyTokens session={session} />}
      </div>
    </>
  );
}

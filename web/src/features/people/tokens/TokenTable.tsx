import { aboutPermission, PERMISSIONS } from "../../../../../src/authority/index.ts";
import { useChange } from "../../../api/useChange.ts";
import { Failure } from "../../../parts/Failure.tsx";
import { ScrollBox } from "../../../parts/ScrollBox.tsx";
import { When } from "../../../parts/When.tsx";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { accountWords } from "../account/words.ts";
import { RevokeButton } from "./RevokeButton.tsx";
import { type Token, tokenState } from "./tokenState.ts";

/** Tokens, the newest first, each with what it may do, its last use and its end. */
export function TokenTable({
  title,
  tokens,
  hasMember,
}: {
  readonly title: string;
  readonly tokens: readonly Token[];
  /** Whether to say whose each is. */
  readonly hasMember: boolean;
}) {
  const words = useRoomWords(accountWords).tokens;
  const language = useLanguage();
  const revoke = useChange("tokens revoke");
  const now = new Date().toISOString();
  const sayScopes = (scopes: readonly string[]) =>
    PERMISSIONS.filter((one) => scopes.includes(one))
      .map((one) => aboutPermission(one)[language])
      .join(language === "ja" ? "、" : "; ");
  return (
    <>
      <ScrollBox label={title}>
        <table className="token-table">
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              {hasMember && <th scope="col">{words.member}</th>}
              <th scope="col">{words.state}</th>
              <th scope="col">{words.usedAt}</th>
              <th scope="col">{words.expiresAt}</th>
              <th scope="col">{words.scopes}</th>
            </tr>
          </thead>
          <tbody>
            {tokens.toReversed().map((token) => {
              const state = tokenState(token, now);
              return (
                <tr key={token.id} data-state={state}>
                  <th scope="row">{token.name}</th>
                  {hasMember && (
                    <td>
                      <code>{token.member}</code>
                    </td>
                  )}
                  <td>
                    {state === "valid" ? (
                      <RevokeButton
                        name={token.name}
                        isPending={revoke.isPending}
                        onRevoke={() => revoke.mutate({ id: token.id })}
                      />
                    ) : (
                      words.states[state]
                    )}
                  </td>
                  <td className="in-one-line">
                    {token.usedAt === null ? words.never : <When at={token.usedAt} />}
                  </td>
                  <td className="in-one-line">
                    <When at={token.expiresAt} />
                  </td>
                  <td className="scopes">{sayScopes(token.scopes)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      {revoke.error && <Failure error={revoke.error} />}
    </>
  );
}

import type { Session } from "../../../api/session.ts";
import { useAnswer } from "../../../api/useAnswer.ts";
import { Answer } from "../../../parts/Answer.tsx";
import { Empty } from "../../../parts/Empty.tsx";
import { Section } from "../../../parts/Section.tsx";
import { useRoomWords } from "../../../words/useWords.ts";
import { MakeToken } from "../tokens/MakeToken.tsx";
import { TokenTable } from "../tokens/TokenTable.tsx";
import { accountWords } from "./words.ts";

/** The tokens of one's own programs, and a new one. */
export function MyTokens({ session }: { readonly session: Session }) {
  const words = useRoomWords(accountWords).tokens;
  const mayHold = session.permissions.includes("hold_tokens");
  const tokens = useAnswer("tokens list", mayHold ? {} : undefined);
  return (
    <div data-wide>
      <Section title={words.title} about={words.about}>
        {mayHold ? (
          <>
            <Answer of={tokens}>
              {(answer) => {
                const own = answer.filter(({ member }) => member === session.member?.id);
                return own.length === 0 ? (
                  <Empty>{words.none}</Empty>
                ) : (
                  <TokenTable title={words.title} tokens={own} hasMember={false} />
                );
              }}
            </Answer>
            <MakeToken permissions={session.permissions} />
          </>
        ) : (
          <Empty>{words.cannot}</Empty>
        )}
      </Section>
    </div>
  );
}

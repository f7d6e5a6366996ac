import { useAnswer } from "../../../api/useAnswer.ts";
import { Answer } from "../../../parts/Answer.tsx";
import { Empty } from "../../../parts/Empty.tsx";
import { Section } from "../../../parts/Section.tsx";
import { useRoomWords } from "../../../words/useWords.ts";
import { peopleWords } from "../words.ts";
import { TokenTable } from "./TokenTable.tsx";

/** All tokens of a side, for its administrators. */
export function TokensView() {
  const words = useRoomWords(peopleWords).tokens;
  const tokens = useAnswer("tokens list", {});
  return (
    <Section title={words.title} about={words.about}>
      <Answer of={tokens}>
        {(answer) =>
          answer.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <TokenTable title={words.title} tokens={answer} hasMember />
          )
        }
      </Answer>
    </Section>
  );
}

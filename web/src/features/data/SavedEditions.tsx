import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Section } from "../../parts/Section.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { DifferencesFigure } from "./DifferencesFigure.tsx";
import { EditionRows } from "./EditionRows.tsx";
import { useDataAddress } from "./useDataAddress.ts";
import { dataWords } from "./words.ts";

/** Private editions that whoever looks may see, and what one of them says otherwise. */
export function SavedEditions() {
  const words = useRoomWords(dataWords).saved;
  const [{ saved, against }] = useDataAddress();
  const editions = useAnswer("edition list", {});
  const differences = useAnswer(
    "edition compare",
    saved === undefined ? undefined : { edition: saved, ...(against && { against }) },
  );
  return (
    <>
      <Section title={words.title}>
        <Answer of={editions}>
          {(answer) =>
            answer.length === 0 ? <Empty>{words.none}</Empty> : <EditionRows editions={answer} />
          }
        </Answer>
      </Section>
      {saved !== undefined && (
        <Answer of={differences}>
          {(answer) => (
            <DifferencesFigure
              differences={answer}
              edition={saved}
              against={against}
              editions={editions.data ?? []}
            />
          )}
        </Answer>
      )}
    </>
  );
}

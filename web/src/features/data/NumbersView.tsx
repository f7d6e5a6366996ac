import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { DataChoice } from "../../parts/DataChoice.tsx";
import { NumbersFigure } from "./NumbersFigure.tsx";
import { useDataAddress } from "./useDataAddress.ts";

/** Every number of the chain. */
export function NumbersView() {
  const [{ chain, edition }, set] = useDataAddress();
  const numbers = useAnswer("reference list", { ...(chain && { chain }) });
  return (
    <>
      <DataChoice
        chain={chain}
        linked={edition}
        here={numbers.isPlaceholderData ? undefined : numbers.data?.edition}
        onChoose={(chosen) => set({ chain: chosen, edition: undefined })}
      />
      <Answer of={numbers}>{(answer) => <NumbersFigure answer={answer} />}</Answer>
    </>
  );
}

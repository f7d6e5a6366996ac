import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { DepositsFigure } from "./DepositsFigure.tsx";

/** Where deposits are known. The whole list is fetched once; filters work on it here. */
export function DepositsView() {
  const deposits = useAnswer("deposit list", {});
  return <Answer of={deposits}>{(answer) => <DepositsFigure answer={answer} />}</Answer>;
}

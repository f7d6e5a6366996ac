import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { NumbersFigure } from "./NumbersFigure.tsx";

/** Every number of the shipped chain. */
export function NumbersView() {
  const numbers = useAnswer("reference list", {});
  return <Answer of={numbers}>{(answer) => <NumbersFigure answer={answer} />}</Answer>;
}

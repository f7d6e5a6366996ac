import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { ChecksFigure } from "./ChecksFigure.tsx";

/** Published totals against the model. */
export function ChecksView() {
  const checks = useAnswer("reference check", {});
  return <Answer of={checks}>{(answer) => <ChecksFigure answer={answer} />}</Answer>;
}

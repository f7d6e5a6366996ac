import type { ReportSizing, SizedCoalition, SizedGame, SizingSolver } from "../../sizing/index.ts";
import type { Effects } from "../effects.ts";
import { namesOf } from "../names.ts";
import { analyse } from "./analyse.ts";
import type { SizingOutput } from "./output.ts";
import type { SizingSource } from "./source.ts";
import { tellComplementarity, tellHits, tellSharing } from "./tellGame.ts";
import { tellPlan } from "./tellPlan.ts";

/** How an answer is told, and by whose work. */
interface Telling {
  readonly mode: SizingOutput["mode"];
  readonly solver: SizingSolver;
  readonly report: ReportSizing;
  readonly effects: Effects;
}

type Told = Pick<
  SizingOutput,
  "hits" | "separate" | "joint" | "complementarity" | "sharing" | "analysis" | "names"
>;

/** Tells what came of sizing: every plan, what holding together is worth, who pays, what it hangs on. */
export async function tellSizing(
  source: SizingSource,
  sized: SizedGame,
  { mode, solver, report, effects: { language } }: Telling,
): Promise<Told> {
  const joint = sized.coalitions.at(-1)!;
  const alone = sized.game.partners.map((_, k) => sized.coalitions[1 << k]!);
  const looked: readonly SizedCoalition[] = mode === "joint" ? [joint] : alone;
  const analysis: Told["analysis"] = [];
  for (const [index, one] of looked.entries()) {
    const step = (at: number, all: number) =>
      report("analysis", index * all + at, looked.length * all);
    analysis.push(await analyse(source, sized, one, solver, language, step));
  }
  const separate: Told["separate"] = [];
  for (const one of alone) separate.push(await tellPlan(source, one));
  return {
    hits: tellHits(source, joint, language),
    separate,
    joint: await tellPlan(source, joint),
    complementarity: tellComplementarity(sized),
    sharing: await tellSharing(source, sized),
    analysis,
    names: namesOf(source.chain, language),
  };
}

import type { ReportSizing, SizedCoalition, SizedGame, SizingSolver } from "../../sizing/index.ts";
import { namesOf } from "../names.ts";
import type { Telling } from "../operation.ts";
import { type Analysis, analyse } from "./analyse.ts";
import type { SizingOutput } from "./output.ts";
import type { SizingSource } from "./source.ts";
import { tellComplementarity, tellHits, tellSharing } from "./tellGame.ts";
import { tellPlan } from "./tellPlan.ts";

/** What an answer looks at, and by whose work. */
interface Looking {
  readonly mode: SizingOutput["mode"];
  readonly solver: SizingSolver;
  readonly report: ReportSizing;
}

type Told = Pick<
  SizingOutput,
  "hits" | "separate" | "joint" | "complementarity" | "sharing" | "analysis" | "names"
>;

/** Tells what came of sizing: every plan, what holding together is worth, who pays, what it hangs on. */
export async function tellSizing(
  source: SizingSource,
  sized: SizedGame,
  { mode, solver, report }: Looking,
): Promise<Telling<Told>> {
  const joint = sized.coalitions.at(-1)!;
  const alone = sized.game.partners.map((_, k) => sized.coalitions[1 << k]!);
  const looked: readonly SizedCoalition[] = mode === "joint" ? [joint] : alone;
  const analysis: Analysis[] = [];
  for (const [index, one] of looked.entries()) {
    const step = (at: number, all: number) =>
      report("analysis", index * all + at, looked.length * all);
    analysis.push(await analyse(source, sized, one, solver, step));
  }
  const separate: Told["separate"] = [];
  for (const one of alone) separate.push(await tellPlan(source, one));
  const hits = tellHits(source, joint);
  const figures = {
    separate,
    joint: await tellPlan(source, joint),
    complementarity: tellComplementarity(sized),
    sharing: await tellSharing(source, sized),
  };
  return (language) => ({
    hits: hits(language),
    ...figures,
    analysis: analysis.map(({ targets, ...one }) => ({
      ...one,
      targets: targets.map((target) => ({ ...target, name: target.name[language] })),
    })),
    names: namesOf(source.chain, language),
  });
}

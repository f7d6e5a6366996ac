import { formatMoney, formatNumber } from "../../../../src/units/index.ts";
import { Reading } from "../../parts/Reading.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import type { Plan } from "./plan.ts";
import { respondWords } from "./words.ts";

/** A plan in four numbers, and whether it can be carried out as promised. */
export function Readings({ plan }: { readonly plan: Plan }) {
  const all = useRoomWords(respondWords);
  const words = all.readings;
  const language = useLanguage();
  const money = (usd: number) => formatMoney(usd, language);
  const { expected, actions, months, cooperation, replay } = plan;
  const now = actions.filter(({ decide, isDecided }) => decide === months[0] && !isDecided);
  const spent = actions.reduce((sum, { spentUsd }) => sum + spentUsd, 0);
  const amount =
    replay.worstTonnes < 1e-3 ? "< 0.001" : formatNumber(replay.worstTonnes, 3, language);
  return (
    <div>
      <dl className="readings" aria-label={words.label}>
        <Reading name={words.now} value={String(now.length)} about={words.nowOf(actions.length)} />
        <Reading
          name={words.saves}
          value={money(expected.nothingUsd - expected.planUsd)}
          about={words.savesOf(money(expected.nothingUsd))}
        />
        <Reading name={words.spend} value={money(spent)} about={words.spendOf} />
        <Reading
          name={words.together}
          value={money(cooperation.worthUsd)}
          about={words.togetherOf}
        />
      </dl>
      <p className="figure-unit">{(replay.clean ? all.replay : all.replayBad)(amount)}</p>
    </div>
  );
}

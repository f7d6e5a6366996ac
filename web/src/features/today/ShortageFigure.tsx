import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatColumn, moneyUnitFor } from "../../../../src/units/index.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { ShortageRows } from "./ShortageRows.tsx";
import { gatherShortages } from "./shortageRows.ts";
import { todayWords } from "./words.ts";

/** Demands shown; the rest are counted, and in the data. */
const SHOWN = 10;

const LEVELS = ["frozen", "market"] as const;

/** Who runs short of what in which month, at a level of response. */
export function ShortageFigure({
  stress,
  level,
  onLevel,
}: {
  readonly stress: OutputOf<"today">;
  readonly level: (typeof LEVELS)[number];
  readonly onLevel: (level: (typeof LEVELS)[number]) => void;
}) {
  const words = useRoomWords(todayWords).shortage;
  const language = useLanguage();
  const rows = gatherShortages(stress.levels[level].shortages, stress.months);
  const money = moneyUnitFor(
    rows.map(({ valueLostUsd }) => valueLostUsd),
    language,
  );
  const shown = rows.slice(0, SHOWN);
  const lost = formatColumn(
    shown.map(({ valueLostUsd }) => valueLostUsd / money.usd),
    language,
  );
  const data = {
    file: `shortages-${stress.scenario.id}-${level}`,
    header: ["country", "sector", "tier", "commodity", "month", "short [t]", "share", "lost [USD]"],
    rows: stress.levels[level].shortages.map((one) => [
      ...[one.country, one.sector, one.tier, one.commodity, one.month],
      ...[one.tonnes, one.shareOfDemand, one.valueLostUsd],
    ]),
    edition: stress.edition,
    sources: stress.scenario.title,
  };
  return (
    <Figure
      title={words.title}
      unit={words.unit}
      note={stress.scenario.title}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={data}
    >
      <fieldset className="switch">
        <legend className="unseen">{words.level}</legend>
        {LEVELS.map((one) => (
          <button key={one} type="button" aria-pressed={one === level} onClick={() => onLevel(one)}>
            {words[one]}
          </button>
        ))}
      </fieldset>
      {rows.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <ShortageRows
          rows={shown}
          lost={lost}
          moneyUnit={money.name}
          months={stress.months}
          names={stress.names}
        />
      )}
      {rows.length > SHOWN && <p className="figure-unit">{words.rest(rows.length - SHOWN)}</p>}
    </Figure>
  );
}

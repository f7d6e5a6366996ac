import { useChainCountries } from "../../api/useChainCountries.ts";
import { MonthsChoice } from "../../parts/MonthsChoice.tsx";
import { Several } from "../../parts/Several.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import type { CurveAddress } from "./address.ts";
import type { Coercion } from "./coercion.ts";
import { curveWords } from "./words.ts";

const LENGTHS = [12, 24, 36];

/** Countries offered; an address may name any other. */
const OFFERED = { coercers: ["CN", "MM", "MY", "VN"], users: ["JP", "US", "EU", "KR"] };

const withThose = (offered: readonly string[], chosen: readonly string[]) => [
  ...new Set([...offered, ...chosen]),
];

/** Who withholds from whom, for how long. */
export function CurveControls({
  asked: { coercer, seenFrom, months, control },
  onSet,
}: {
  readonly asked: Coercion;
  readonly onSet: (change: Partial<CurveAddress>) => void;
}) {
  const words = useRoomWords(curveWords);
  const names = useChainCountries()?.names ?? {};
  const nameOf = (id: string) => names[id] ?? id;
  return (
    <div className="controls">
      <Several
        label={words.coercer}
        options={withThose(OFFERED.coercers, coercer).filter((one) => !seenFrom.includes(one))}
        values={coercer}
        nameOf={nameOf}
        onChoose={(chosen) => onSet({ coercer: chosen })}
      />
      <Several
        label={words.seenFrom}
        options={withThose(OFFERED.users, seenFrom).filter((one) => !coercer.includes(one))}
        values={seenFrom}
        nameOf={nameOf}
        onChoose={(chosen) => onSet({ seenFrom: chosen })}
      />
      <MonthsChoice
        label={words.months}
        offered={LENGTHS}
        months={months}
        onChoose={(chosen) => onSet({ months: chosen })}
      />
      <label>
        <input
          type="checkbox"
          checked={control}
          onChange={({ target }) => onSet({ control: target.checked || undefined })}
        />
        {words.control}
      </label>
    </div>
  );
}

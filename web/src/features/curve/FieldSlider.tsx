import { formatPercent } from "../../../../src/units/index.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import type { CurveAddress } from "./address.ts";
import { curveWords } from "./words.ts";

/** Thresholds that every curve is read at. */
const THETAS = [0.99, 0.95, 0.9, 0.75, 0.5];

/** Moves the field, and chooses the threshold. */
export function FieldSlider({
  field,
  theta,
  onSet,
}: {
  readonly field: number;
  readonly theta: number;
  readonly onSet: (change: Partial<CurveAddress>) => void;
}) {
  const words = useRoomWords(curveWords).picture;
  const language = useLanguage();
  return (
    <div className="field-slider">
      <label className="field-range">
        <span>{words.slider}</span>
        <input
          type="range"
          min={0}
          max={1}
          step={0.01}
          value={field}
          aria-valuetext={formatPercent(field, language)}
          onChange={({ target }) => onSet({ field: target.valueAsNumber })}
        />
        <output>{formatPercent(field, language)}</output>
      </label>
      <label>
        {words.theta}
        <select value={theta} onChange={({ target }) => onSet({ theta: Number(target.value) })}>
          {[...new Set([...THETAS, theta])].map((one) => (
            <option key={one} value={one}>
              {formatPercent(one, language)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

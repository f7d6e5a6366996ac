import { formatPercent } from "../../../../src/units/index.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { curveWords } from "./words.ts";

/** Thresholds that every curve is read at. */
const THETAS = [0.99, 0.95, 0.9, 0.75, 0.5];

/** Moves the field, and chooses the threshold. */
export function FieldSlider({
  field,
  theta,
  onField,
  onTheta,
}: {
  readonly field: number;
  readonly theta: number;
  readonly onField: (field: number) => void;
  readonly onTheta: (theta: number) => void;
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
          onChange={({ target }) => onField(target.valueAsNumber)}
        />
        <output>{formatPercent(field, language)}</output>
      </label>
      <label>
        {words.theta}
        <select value={theta} onChange={({ target }) => onTheta(Number(target.value))}>
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

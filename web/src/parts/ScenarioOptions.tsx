import { keptIdOf, keptName } from "../api/keptName.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { useWords } from "../words/useWords.ts";

/** The scenarios of a choice: those that ship, and those that are kept where there are any. */
export function ScenarioOptions({
  chosen,
  chain,
}: {
  /** Name of the one that is chosen now. */
  readonly chosen?: string | undefined;
  /** Chain that those that ship must be written for; absent: any. */
  readonly chain?: string;
}) {
  const words = useWords().scenarios;
  const { data: all = [] } = useAnswer("scenario list", {});
  const { data: kept = [] } = useAnswer("scenario kept", {});
  const shipped = all.filter((one) => chain === undefined || one.chain === chain);
  const known = new Set([...shipped.map(({ id }) => id), ...kept.map(({ id }) => keptName(id))]);
  return (
    <>
      {chosen !== undefined && !known.has(chosen) && (
        <option value={chosen}>{keptIdOf(chosen) ?? chosen}</option>
      )}
      <optgroup label={words.shipped}>
        {shipped.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </optgroup>
      {kept.length > 0 && (
        <optgroup label={words.kept}>
          {kept.map(({ id, title }) => (
            <option key={id} value={keptName(id)}>
              {title} ({id})
            </option>
          ))}
        </optgroup>
      )}
    </>
  );
}

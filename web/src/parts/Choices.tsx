/** One of several, as buttons side by side. */
export function Choices<T extends string>({
  label,
  options,
  value,
  nameOf,
  onChoose,
}: {
  /** What is chosen, for those who do not see that buttons belong together. */
  readonly label: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly nameOf: (option: T) => string;
  readonly onChoose: (option: T) => void;
}) {
  return (
    <fieldset className="switch">
      <legend className="unseen">{label}</legend>
      {options.map((one) => (
        <button key={one} type="button" aria-pressed={one === value} onClick={() => onChoose(one)}>
          {nameOf(one)}
        </button>
      ))}
    </fieldset>
  );
}

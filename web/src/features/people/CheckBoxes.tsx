/** Any of several, as boxes to tick, each with what it means. */
export function CheckBoxes<T extends string>({
  label,
  options,
  values,
  nameOf,
  aboutOf,
  onChoose,
}: {
  readonly label: string;
  readonly options: readonly T[];
  readonly values: readonly string[];
  readonly nameOf: (option: T) => string;
  readonly aboutOf?: (option: T) => string;
  readonly onChoose: (values: readonly T[]) => void;
}) {
  return (
    <fieldset className="check-boxes">
      <legend>{label}</legend>
      {options.map((one) => (
        <label key={one}>
          <input
            type="checkbox"
            checked={values.includes(one)}
            onChange={({ target }) =>
              onChoose(
                options.filter((each) => (each === one ? target.checked : values.includes(each))),
              )
            }
          />
          <span>
            {nameOf(one)}
            {aboutOf && <small>{aboutOf(one)}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

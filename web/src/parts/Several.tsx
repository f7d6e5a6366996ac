/** Any of several, one at least, as buttons that stay pressed. */
export function Several({
  label,
  options,
  values,
  nameOf,
  onChoose,
}: {
  readonly label: string;
  readonly options: readonly string[];
  readonly values: readonly string[];
  readonly nameOf: (option: string) => string;
  readonly onChoose: (values: readonly string[]) => void;
}) {
  const toggle = (one: string) => {
    const chosen = options.filter((each) => (each === one) !== values.includes(each));
    if (chosen.length > 0) onChoose(chosen);
  };
  return (
    <fieldset className="several">
      <legend>{label}</legend>
      <span className="switch">
        {options.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={values.includes(one)}
            onClick={() => toggle(one)}
          >
            {nameOf(one)}
          </button>
        ))}
      </span>
    </fieldset>
  );
}

import { Choices } from "./Choices.tsx";

/** Chooses the length of a run, months; one that is not offered shows beside those that are. */
export function MonthsChoice({
  label,
  offered,
  months,
  onChoose,
}: {
  readonly label: string;
  readonly offered: readonly number[];
  readonly months: number;
  readonly onChoose: (months: number) => void;
}) {
  const lengths = [...new Set([...offered, months])].sort((a, b) => a - b);
  return (
    <span className="control">
      <span aria-hidden="true">{label}</span>
      <Choices
        label={label}
        options={lengths.map(String)}
        value={String(months)}
        nameOf={(one) => one}
        onChoose={(one) => onChoose(Number(one))}
      />
    </span>
  );
}

import type { Shock } from "../../../../../src/scenario/index.ts";
import type { Edit } from "./edit.ts";
import { chosen, type Option } from "./slots.ts";

/** A place of a sentence where one of several words is chosen. */
export function ChoiceSlot({
  label,
  shock,
  options,
  own,
  onEdit,
}: {
  readonly label: string;
  readonly shock: Shock;
  readonly options: readonly Option[];
  /** What to say where the shock holds what is not offered. */
  readonly own: string;
  readonly onEdit: (edit: Edit) => void;
}) {
  const value = chosen(shock, options);
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ target }) => onEdit(options.find(({ id }) => id === target.value)!.edit)}
    >
      {value === "own" && (
        <option value="own" disabled>
          {own}
        </option>
      )}
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

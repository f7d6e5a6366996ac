import type { OutputOf } from "../../../../src/operations/index.ts";

/** A choice of one saved edition, or of none. */
export function EditionChoice({
  label,
  none,
  editions,
  chosen = "",
  onChoose,
}: {
  readonly label: string;
  /** What it says where none is chosen. */
  readonly none: string;
  readonly editions: OutputOf<"edition list">;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}) {
  return (
    <label>
      {label}
      <select value={chosen} onChange={({ target }) => onChoose(target.value || undefined)}>
        <option value="">{none}</option>
        {editions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

import { memo } from "react";
import type { LongColumn } from "./VirtualTable.tsx";

/** A row of a long table; drawn again only where it stands for another row. */
function PlainRow<T>({
  row,
  rowIndex,
  columns,
}: {
  readonly row: T;
  /** Place in the whole table; its header is 1. */
  readonly rowIndex: number;
  readonly columns: readonly LongColumn<T>[];
}) {
  return (
    <tr aria-rowindex={rowIndex}>
      {columns.map(({ key, isNumber, cell }) => (
        <td key={key} data-number={isNumber || undefined}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** A row of a long table. */
export const LongRow = memo(PlainRow) as typeof PlainRow;

import { displayWidth, pad, wrap } from "./displayWidth.ts";

/** A column of a table for people. */
export interface TableColumn {
  /** Heading, with the unit. */
  readonly heading: string;
  /** Numbers stand right. */
  readonly align: "left" | "right";
  /** Breaks its cells over lines where the screen is too narrow. */
  readonly gives?: boolean;
}

const GAP = "  ";

/** Narrowest that a column which gives way becomes, columns of the screen. */
const NARROWEST = 8;

/** Lays a table out: headings, a thin line, aligned rows, at most as wide as the screen. */
export function layTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const widths = columns.map(({ heading }, index) =>
    Math.max(displayWidth(heading), ...rows.map((row) => displayWidth(row[index] ?? ""))),
  );
  const total = () => widths.reduce((sum, one) => sum + one, 0) + GAP.length * (widths.length - 1);
  while (total() > width) {
    const widest = columns
      .map(({ gives }, index) => (gives ? widths[index]! : 0))
      .reduce((best, one, index, all) => (one > all[best]! ? index : best), 0);
    if (!columns[widest]?.gives || widths[widest]! <= NARROWEST) break;
    widths[widest]! -= 1;
  }
  const lines = (cells: readonly string[]): string[] => {
    const broken = columns.map(({ gives }, index) => {
      const cell = cells[index] ?? "";
      return gives ? wrap(cell, widths[index]!) : [cell];
    });
    const height = Math.max(...broken.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      columns
        .map(({ align }, index) => pad(broken[index]![line] ?? "", widths[index]!, align))
        .join(GAP)
        .trimEnd(),
    );
  };
  return [
    ...lines(columns.map(({ heading }) => heading)),
    widths.map((one) => "─".repeat(one)).join(GAP),
    ...rows.flatMap(lines),
  ];
}

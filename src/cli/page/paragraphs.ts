import { wrap } from "./displayWidth.ts";
import { type Page, strong } from "./page.ts";

/** Items of a list, each behind a mark, wrapped under itself. */
export const listItems = (
  items: readonly string[],
  { width }: Pick<Page, "width">,
  mark = "-",
): string[] => {
  const indent = " ".repeat(mark.length + 3);
  return items.flatMap((item) =>
    wrap(item, width - indent.length).map((line, index) =>
      index === 0 ? `  ${mark} ${line}` : indent + line,
    ),
  );
};

/** A heading with a blank line before it, and what stands under it. */
export const under = (heading: string, lines: readonly string[], page: Page): string[] => [
  "",
  strong(heading, page),
  ...lines,
];

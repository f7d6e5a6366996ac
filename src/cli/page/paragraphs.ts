import { displayWidth, pad, wrap } from "./displayWidth.ts";
import { type Page, strong } from "./page.ts";

/** Items of a list, each behind its mark (a dash, or what `mark` gives), wrapped under itself. */
export const listItems = (
  items: readonly string[],
  { width }: Pick<Page, "width">,
  mark: (index: number) => string = () => "-",
): string[] =>
  items.flatMap((item, index) => {
    const indent = " ".repeat(displayWidth(mark(index)) + 3);
    return wrap(item, width - indent.length).map((line, part) =>
      part === 0 ? `  ${mark(index)} ${line}` : indent + line,
    );
  });

/** A heading with a blank line before it, and what stands under it. */
export const under = (heading: string, lines: readonly string[], page: Page): string[] => [
  "",
  strong(heading, page),
  ...lines,
];

/** Terms and what they mean, in two columns, the second wrapped. */
export function listTerms(terms: readonly (readonly [string, string])[], page: Page): string[] {
  const left = Math.max(...terms.map(([term]) => displayWidth(term))) + 2;
  return terms.flatMap(([term, about]) =>
    wrap(about, page.width - left - 2).map(
      (line, index) => `  ${pad(index === 0 ? term : "", left, "left")}${line}`,
    ),
  );
}

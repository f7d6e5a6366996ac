import type { ReactNode } from "react";
import { ScrollBox } from "./ScrollBox.tsx";

/** A heading of a record; numbers stand at the right. */
export type RecordHeading = string | { readonly number: string };

/** A record in the order in which things happened, as rows that are not sorted. */
export function RecordTable({
  caption,
  headings,
  className,
  children,
}: {
  readonly caption: string;
  readonly headings: readonly RecordHeading[];
  readonly className?: string;
  /** The rows. */
  readonly children: ReactNode;
}) {
  return (
    <ScrollBox label={caption}>
      <table className={className}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {headings.map((one) =>
              typeof one === "string" ? (
                <th key={one} scope="col">
                  {one}
                </th>
              ) : (
                <th key={one.number} scope="col" data-number>
                  {one.number}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollBox>
  );
}

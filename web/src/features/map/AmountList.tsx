import type { ReactNode } from "react";
import { formatColumn } from "../../../../src/units/index.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { mapWords } from "./words.ts";

/** Rows shown of a list. */
const SHOWN = 8;

/** An amount by name, with a bar for its share of the largest. */
export interface Amount {
  readonly key: string;
  readonly name: ReactNode;
  readonly contained: number;
}

/** Adds up amounts of the same key, the largest first. */
export function gatherAmounts(amounts: readonly Amount[]): readonly Amount[] {
  const sums = new Map<string, Amount>();
  for (const one of amounts) {
    const before = sums.get(one.key)?.contained ?? 0;
    sums.set(one.key, { ...one, contained: before + one.contained });
  }
  return [...sums.values()].toSorted((a, b) => b.contained - a.contained);
}

/** A short list of amounts under a heading. */
export function AmountList({
  title,
  amounts,
}: {
  readonly title: string;
  readonly amounts: readonly Amount[];
}) {
  const words = useRoomWords(mapWords).panel;
  const language = useLanguage();
  const rows = gatherAmounts(amounts).slice(0, SHOWN);
  const written = formatColumn(
    rows.map(({ contained }) => contained),
    language,
  );
  const largest = rows[0]?.contained ?? 1;
  return (
    <section>
      <h3>
        {title} <span className="figure-unit">{words.perYear}</span>
      </h3>
      {rows.length === 0 ? (
        <p className="figure-unit">{words.none}</p>
      ) : (
        <table className="amounts">
          <caption className="unseen">{title}</caption>
          <tbody>
            {rows.map(({ key, name, contained }, index) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>
                  <meter value={contained} max={largest} aria-label={written[index]} />
                </td>
                <td data-number>{written[index]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

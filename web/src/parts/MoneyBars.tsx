import { formatColumn, moneyUnitFor } from "../../../src/units/index.ts";
import { useLanguage } from "../words/useWords.ts";
import { IntervalBar } from "./IntervalBar.tsx";
import { ScrollBox } from "./ScrollBox.tsx";

/** Amounts of money as bars with their numbers beside them. */
export function MoneyBars({
  caption,
  heading,
  rows,
}: {
  readonly caption: string;
  readonly heading: string;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly usd: number }[];
}) {
  const language = useLanguage();
  const amounts = rows.map(({ usd }) => usd);
  const money = moneyUnitFor(amounts, language);
  const written = formatColumn(
    amounts.map((usd) => usd / money.usd),
    language,
  );
  const most = Math.max(...amounts, 0);
  return (
    <ScrollBox label={caption}>
      <table className="money-bars">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col" data-number colSpan={2}>
              <span className="unit">{money.name}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, usd }, index) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <IntervalBar low={usd} high={usd} most={most} label={written[index]!} />
              </td>
              <td data-number>{written[index]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

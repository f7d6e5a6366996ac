import { formatColumn, moneyUnitFor } from "../../../../src/units/index.ts";
import { monthName } from "../../parts/months.ts";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import type { StressAddress } from "./address.ts";
import type { StripRow } from "./gatherRows.ts";
import { Strip } from "./Strip.tsx";
import { stressWords } from "./words.ts";

/** Rows shown of a country; the rest are in the data. */
const SHOWN = 8;

/** The shortages of a country: a strip of months for each sector or commodity. */
export function CountryStrips({
  country,
  rows,
  months,
  names,
  by,
}: {
  readonly country: string;
  readonly rows: readonly StripRow[];
  readonly months: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly by: NonNullable<StressAddress["by"]>;
}) {
  const words = useRoomWords(stressWords).shortages;
  const language = useLanguage();
  const shown = rows.slice(0, SHOWN);
  const money = moneyUnitFor(
    shown.map(({ frozenUsd }) => frozenUsd),
    language,
  );
  const written = formatColumn(
    shown.flatMap(({ frozenUsd, marketUsd }) => [frozenUsd / money.usd, marketUsd / money.usd]),
    language,
  );
  const name = names[country] ?? country;
  return (
    <section>
      <h3>{name}</h3>
      <ScrollBox label={`${words.title}: ${name}`}>
        <table className="strips">
          <caption className="unseen">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{words.what[by]}</th>
              <th scope="col" className="strip-months">
                <span>{monthName(months[0]!, language)}</span>
                <span>{monthName(months.at(-1)!, language)}</span>
              </th>
              <th scope="col" data-number>
                {words.frozen} <span className="unit">{money.name}</span>
              </th>
              <th scope="col" data-number>
                {words.market} <span className="unit">{money.name}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={row.key}>
                <th scope="row">{names[row.key] ?? row.key}</th>
                <td>
                  <Strip frozen={row.frozen} market={row.market} />
                </td>
                <td data-number>{written[2 * index]}</td>
                <td data-number>{written[2 * index + 1]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {rows.length > SHOWN && <p className="figure-unit">{words.rest(rows.length - SHOWN)}</p>}
    </section>
  );
}

import type { ContentOf } from "../../../../../src/authority/index.ts";
import { formatMoney, formatNumber } from "../../../../../src/units/index.ts";
import { useLanguage, useRoomWords, useWords } from "../../../words/useWords.ts";
import { monthName } from "../../months.ts";
import { Reading } from "../../Reading.tsx";
import { ScrollBox } from "../../ScrollBox.tsx";
import { sideName } from "../proposal.ts";
import { contentWords } from "./words.ts";

/** A plan of response: what is decided, when, by whom, what it costs and buys. */
export function PlanContent({ content }: { readonly content: ContentOf<"plan"> }) {
  const words = useRoomWords(contentWords).plan;
  const { parties } = useWords().session;
  const language = useLanguage();
  const { scenario, seenFrom, mode, firstMonth, lastMonth, nothingUsd, planUsd, actions } = content;
  const money = (usd: number) => formatMoney(usd, language);
  const spentUsd = actions.reduce((sum, one) => sum + one.spentUsd, 0);
  const sides = new Intl.ListFormat(language).format(
    seenFrom.map((party) => sideName(party, parties)),
  );
  return (
    <>
      <p>
        {words.says(
          scenario.title,
          sides,
          words.modes[mode],
          monthName(firstMonth, language),
          monthName(lastMonth, language),
        )}
      </p>
      <dl className="readings">
        <Reading
          name={words.saves}
          value={money(nothingUsd - planUsd)}
          about={words.savesOf(money(nothingUsd))}
        />
        <Reading name={words.spends} value={money(spentUsd)} about={words.mean} />
        <Reading name={words.count} value={String(actions.length)} about={words.countOf} />
      </dl>
      <ScrollBox label={words.title}>
        <table>
          <caption className="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.action}</th>
              <th scope="col">{words.owner}</th>
              <th scope="col">{words.decide}</th>
              <th scope="col">{words.starts}</th>
              <th scope="col" data-number>
                {words.tonnes}
              </th>
              <th scope="col" data-number>
                {words.costs}
              </th>
              <th scope="col" data-number>
                {words.buys}
              </th>
            </tr>
          </thead>
          <tbody>
            {actions.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {one.name}
                  {one.partner !== "" && (
                    <small>{words.consent(sideName(one.partner, parties))}</small>
                  )}
                </th>
                <td>
                  {one.owner} ({one.party})
                </td>
                <td>{monthName(one.decide, language)}</td>
                <td>{monthName(one.starts, language)}</td>
                <td data-number>{formatNumber(one.tonnes, one.tonnes < 10 ? 1 : 0, language)}</td>
                <td data-number>{money(one.spentUsd)}</td>
                <td data-number>{money(one.worthUsd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {actions.length === 0 && <p>{words.none}</p>}
    </>
  );
}

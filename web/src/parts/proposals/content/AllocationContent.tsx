import type { ContentOf } from "../../../../../src/authority/index.ts";
import { formatNumber, formatPercent } from "../../../../../src/units/index.ts";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { ScrollBox } from "../../ScrollBox.tsx";
import { contentWords } from "./words.ts";

/** Who gets how much: claims and awards in whole kilograms, and what is left. */
export function AllocationContent({
  content: { commodity, kilograms, rule, claims },
}: {
  readonly content: ContentOf<"allocation">;
}) {
  const words = useRoomWords(contentWords).allocation;
  const language = useLanguage();
  const write = (amount: number) => formatNumber(amount, 0, language);
  const sum = (of: "claimedKilograms" | "awardedKilograms") =>
    claims.reduce((total, claim) => total + Number(claim[of]), 0);
  const [claimed, awarded] = [sum("claimedKilograms"), sum("awardedKilograms")];
  const isTiered = new Set(claims.map(({ tier }) => tier)).size > 1;
  return (
    <>
      <p>{words.says(write(Number(kilograms)), commodity, words.rules[rule] ?? rule)}</p>
      <ScrollBox label={words.title}>
        <table>
          <caption className="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.claimant}</th>
              {isTiered && (
                <th scope="col" data-number>
                  {words.tier}
                </th>
              )}
              <th scope="col" data-number>
                {words.claimed}
              </th>
              <th scope="col" data-number>
                {words.awarded}
              </th>
              <th scope="col" data-number>
                {words.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {claims.map(({ claimant, tier, claimedKilograms, awardedKilograms }) => (
              <tr key={claimant}>
                <th scope="row">{claimant}</th>
                {isTiered && <td data-number>{tier}</td>}
                <td data-number>{write(Number(claimedKilograms))}</td>
                <td data-number>
                  <b>{write(Number(awardedKilograms))}</b>
                </td>
                <td data-number>
                  {Number(claimedKilograms) === 0
                    ? "–"
                    : formatPercent(Number(awardedKilograms) / Number(claimedKilograms), language)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.sum}</th>
              {isTiered && <td />}
              <td data-number>{write(claimed)}</td>
              <td data-number>
                <b>{write(awarded)}</b>
              </td>
              <td data-number>
                {claimed === 0 ? "–" : formatPercent(awarded / claimed, language)}
              </td>
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      <p className="figure-unit">{words.left(write(Number(kilograms) - awarded))}</p>
    </>
  );
}

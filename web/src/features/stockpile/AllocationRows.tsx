import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatNumber } from "../../../../src/units/index.ts";
import { contentWords } from "../../parts/proposals/content/words.ts";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { CLAIM_RULES, type ClaimRule } from "./claimRules.ts";
import { stockpileWords } from "./words.ts";

/** Claims as rows, rules as columns; the chosen rule stands out. */
export function AllocationRows({
  allocation: { claims, isTiered },
  rule,
}: {
  readonly allocation: OutputOf<"stockpile allocate">;
  readonly rule: ClaimRule;
}) {
  const words = useRoomWords(stockpileWords).allocate;
  const said = useRoomWords(contentWords).allocation;
  const language = useLanguage();
  const write = (kilograms: string) => formatNumber(Number(kilograms), 0, language);
  return (
    <ScrollBox label={words.table}>
      <table className="allocation">
        <caption className="unseen">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{said.claimant}</th>
            {isTiered && (
              <th scope="col" data-number>
                {said.tier}
              </th>
            )}
            <th scope="col" data-number>
              {said.claimed}
            </th>
            {CLAIM_RULES.map((one) => (
              <th key={one} scope="col" data-number data-chosen={one === rule || undefined}>
                {said.rules[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {claims.map(({ claimant, tier, kilograms, awards }) => (
            <tr key={claimant}>
              <th scope="row">{claimant}</th>
              {isTiered && <td data-number>{tier}</td>}
              <td data-number>{write(kilograms)}</td>
              {awards.map((award) => (
                <td key={award.rule} data-number data-chosen={award.rule === rule || undefined}>
                  {write(award.kilograms)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

import type { OutputOf } from "../../../../../src/operations/index.ts";
import { formatNumber } from "../../../../../src/units/index.ts";
import { ScrollBox } from "../../../parts/ScrollBox.tsx";
import { When } from "../../../parts/When.tsx";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { logWords } from "./words.ts";

/** What was found sound, and the last hashes, to note elsewhere. */
export function Verdict({
  verdict: { entries, proposals, ledgers, logHash },
  at,
}: {
  readonly verdict: OutputOf<"store verify">;
  /** When it was asked, RFC 3339. */
  readonly at: string;
}) {
  const words = useRoomWords(logWords).verify;
  const language = useLanguage();
  const count = (number: number) => formatNumber(number, 0, language);
  return (
    <div className="verdict">
      <p role="status">
        <b>✓ {words.sound(count(entries), count(proposals))}</b>
      </p>
      <dl className="facts">
        <dt>{words.at}</dt>
        <dd>
          <When at={at} />
        </dd>
        <dt>{words.head}</dt>
        <dd>
          <code>{logHash}</code>
        </dd>
      </dl>
      {ledgers.length === 0 ? (
        <p>{words.noLedgers}</p>
      ) : (
        <ScrollBox label={words.ledger}>
          <table>
            <caption className="unseen">{words.ledger}</caption>
            <thead>
              <tr>
                <th scope="col">{words.ledger}</th>
                <th scope="col" data-number>
                  {words.acts}
                </th>
                <th scope="col" data-number>
                  {words.accounts}
                </th>
                <th scope="col">{words.hash}</th>
              </tr>
            </thead>
            <tbody>
              {ledgers.map(({ ledger, acts, accounts, hash }) => (
                <tr key={ledger}>
                  <th scope="row">{ledger}</th>
                  <td data-number>{count(acts)}</td>
                  <td data-number>{count(accounts)}</td>
                  <td>{acts === 0 ? "–" : <code>{hash}</code>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <p className="figure-unit">{words.note}</p>
    </div>
  );
}

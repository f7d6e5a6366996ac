import type { ContentOf } from "../../../../../src/authority/index.ts";
import { formatNumber } from "../../../../../src/units/index.ts";
import { useAnswer } from "../../../api/useAnswer.ts";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { LotNow } from "./LotNow.tsx";
import { contentWords } from "./words.ts";

/** Fields of an act that are amounts, kg. */
const AMOUNTS = new Set(["kilograms", "acquire", "dispose", "consumption"]);

/** Acts on a ledger: every field of each, and what lies in its lot now. */
export function ActsContent({
  content: { ledger, acts },
  isOpen,
}: {
  readonly content: ContentOf<"release">;
  readonly isOpen: boolean;
}) {
  const words = useRoomWords(contentWords).acts;
  const language = useLanguage();
  const holds = useAnswer("stockpile holds", isOpen ? { journal: `store:${ledger}` } : undefined);
  const write = (field: string, value: unknown) => {
    if (AMOUNTS.has(field)) return `${formatNumber(Number(value), 0, language)} kg`;
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return field === "holds" ? (words.holdings[text] ?? text) : text;
  };
  const order = Object.keys(words.fields);
  const inOrder = (fields: readonly [string, unknown][]) =>
    fields.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return (
    <>
      <p>{words.says(acts.length, ledger)}</p>
      <ol className="acts">
        {acts.map(({ kind, id, ...fields }) => {
          const lot = holds.data?.lots.find((one) => one.lot === fields.lot);
          return (
            <li key={id}>
              <h4>{words.kinds[kind] ?? kind}</h4>
              <dl className="facts">
                {inOrder(Object.entries(fields)).map(([field, value]) => (
                  <div key={field}>
                    <dt>{words.fields[field] ?? field}</dt>
                    <dd>{write(field, value)}</dd>
                  </div>
                ))}
                <div>
                  <dt>{words.id}</dt>
                  <dd>{id}</dd>
                </div>
              </dl>
              {isOpen && holds.data && fields.lot !== undefined && <LotNow lot={lot} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}

import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatColumn, formatKilograms } from "../../../../src/units/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { stageWords } from "../../words/stages.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { CoverTable } from "./CoverTable.tsx";
import { stockpileWords } from "./words.ts";

type Cover = OutputOf<"stockpile cover">;

/** How long what is in store lasts, form by form and element by element. */
export function CoverFigure({
  cover: { rows, elements, journal, chain, baseYear },
  names,
}: {
  readonly cover: Cover;
  readonly names: Readonly<Record<string, string>>;
}) {
  const { cover: words, holdings, takeIn } = useRoomWords(stockpileWords);
  const stages = useRoomWords(stageWords);
  const language = useLanguage();
  const nameOf = (id: string) => names[id] ?? id;
  const kilograms = (digits: string | null) =>
    digits === null ? "–" : formatKilograms(digits, language);
  /** Days of rows in one precision; a word where there are none. */
  const daysOf = (
    all: readonly { readonly days: number | null; readonly why: string | undefined }[],
  ) => {
    const known = all.filter(({ days }) => days !== null);
    const written = formatColumn(
      known.map(({ days }) => days!),
      language,
    );
    return all.map((one) => (one.days === null ? one.why : written[known.indexOf(one)]) ?? "–");
  };
  const formDays = daysOf(rows.map(({ days, counted }) => ({ days, why: words.counted[counted] })));
  const elementDays = daysOf(
    elements.map(({ days }) => ({ days, why: words.counted["nothing-taken"] })),
  );
  return (
    <Figure
      title={words.title}
      unit={words.unit}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: `cover-${journal}`,
        header: [
          ...["holding", "kind", "part", "commodity", "element", "stage", "basis"],
          ...["beneficiary", "country", "in store [kg]", "taken [kg/a]", "cover [day]", "counted"],
        ],
        rows: [
          ...rows.map((row) => [
            ...[row.holding, row.holds, row.part, row.commodity, null, null, row.basis],
            ...[row.beneficiary, row.country, row.kilograms, row.takenPerYearKilograms],
            ...[row.days, row.counted],
          ]),
          ...elements.map((row) => [
            ...[null, null, null, null, row.element, row.stage, "contained"],
            ...[null, row.country, row.kilograms, row.takenPerYearKilograms, row.days, null],
          ]),
        ],
        edition: `${chain} ${baseYear}`,
        sources: `${journal}, data/chains/${chain}`,
      }}
    >
      <CoverTable
        caption={words.forms}
        headings={[holdings.holding, words.kind, holdings.commodity, holdings.beneficiary]}
        amount={holdings.kilograms}
        rows={rows.map((row, index) => ({
          key: [row.holding, row.part, row.commodity, row.beneficiary].join(" "),
          words: [
            row.holding,
            takeIn.kinds[row.holds],
            nameOf(row.commodity),
            nameOf(row.beneficiary),
          ],
          numbers: [kilograms(row.kilograms), kilograms(row.takenPerYearKilograms)],
          days: formDays[index]!,
        }))}
      />
      {elements.length > 0 && (
        <CoverTable
          caption={words.elements}
          headings={[words.element, words.stage, words.country]}
          amount={words.content}
          rows={elements.map((row, index) => ({
            key: [row.country, row.stage, row.element].join(" "),
            words: [row.element, stages[row.stage] ?? row.stage, nameOf(row.country)],
            numbers: [kilograms(row.kilograms), kilograms(row.takenPerYearKilograms)],
            days: elementDays[index]!,
          }))}
        />
      )}
    </Figure>
  );
}

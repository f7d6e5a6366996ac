import type { OutputOf } from "../../../../../src/operations/index.ts";
import { formatNumber } from "../../../../../src/units/index.ts";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { contentWords } from "./words.ts";

/** What lies in a lot as things stand, where it is still there. */
export function LotNow({
  lot,
}: {
  readonly lot: OutputOf<"stockpile holds">["lots"][number] | undefined;
}) {
  const words = useRoomWords(contentWords).acts;
  const language = useLanguage();
  if (lot === undefined) return <p className="figure-unit">{words.noLot}</p>;
  const write = (kilograms: string) => formatNumber(Number(kilograms), 0, language);
  return (
    <p className="figure-unit">
      {words.lotNow(
        lot.commodity,
        lot.location,
        lot.owner,
        write(lot.kilograms),
        write(lot.freeKilograms),
      )}
    </p>
  );
}

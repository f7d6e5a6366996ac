import type { Chain } from "../../../../../src/model/index.ts";
import { type Course, type Shock, textIn } from "../../../../../src/scenario/index.ts";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { stressWords } from "../words.ts";
import { AmountSlot } from "./AmountSlot.tsx";
import { ChoiceSlot } from "./ChoiceSlot.tsx";
import type { Edit } from "./edit.ts";
import { MonthSlot } from "./MonthSlot.tsx";
import { countryOptions, goodsOptions, plantOptions, sectorOptions } from "./optionsOf.ts";
import { COUNTRY_SELECTORS, type Option } from "./slots.ts";

/** One place of a sentence. */
export function Slot({
  place,
  shock,
  chain,
  starts,
  onEdit,
}: {
  readonly place: string;
  readonly shock: Shock;
  readonly chain: Chain;
  readonly starts: string;
  readonly onEdit: (edit: Edit) => void;
}) {
  const words = useRoomWords(stressWords).builder;
  const language = useLanguage();
  if (place === "from" || place === "until")
    return (
      <MonthSlot
        field={place}
        value={shock[place]}
        starts={starts}
        onMonth={(month) => onEdit({ [place]: month })}
      />
    );
  const choices: Readonly<Record<string, () => readonly Option[]>> = {
    goods: () => goodsOptions(chain, language, words.options),
    plants: () => plantOptions(chain, language, words.options),
    sectors: () => sectorOptions(chain, language, words.options),
  };
  const options = COUNTRY_SELECTORS.includes(place)
    ? countryOptions(place, chain, language, words.options)
    : choices[place]?.();
  if (options)
    return (
      <ChoiceSlot
        label={words.fields[place] ?? place}
        shock={shock}
        options={options}
        own={place === "goods" && shock.goods ? textIn(shock.goods, language) : words.own}
        onEdit={onEdit}
      />
    );
  const { [place]: course } = shock as unknown as Readonly<Record<string, Course>>;
  return (
    <AmountSlot field={place} course={course!} from={shock.from} starts={starts} onEdit={onEdit} />
  );
}

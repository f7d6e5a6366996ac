import type { Chain } from "../../../../../src/model/index.ts";
import { type Shock, sentence } from "../../../../../src/scenario/index.ts";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { stressWords } from "../words.ts";
import { type Edit, edited } from "./edit.ts";
import { partsOf } from "./partsOf.ts";
import { Slot } from "./Slot.tsx";
import { templates } from "./words.ts";

/** A shock as a sentence with choices in it, and as what the model then reads. */
export function ShockSentence({
  number,
  shock,
  chain,
  starts,
  onChange,
  onRemove,
}: {
  readonly number: number;
  readonly shock: Shock;
  readonly chain: Chain;
  readonly starts: string;
  readonly onChange: (shock: Shock) => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const words = useRoomWords(stressWords).builder;
  const language = useLanguage();
  const edit = (change: Edit) => onChange(edited(shock, change));
  return (
    <li className="shock">
      <fieldset>
        <legend className="unseen">{words.sentence(number)}</legend>
        <p className="shock-choices">
          {partsOf(templates[language][shock.kind]).map((part, index) =>
            index % 2 === 0 ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one template keep their order
              <span key={index}>{part}</span>
            ) : (
              <Slot
                key={part}
                place={part}
                shock={shock}
                chain={chain}
                starts={starts}
                onEdit={edit}
              />
            ),
          )}
        </p>
        <p className="shock-read">
          {sentence(shock, language, chain)}
          {onRemove && (
            <button type="button" className="quiet" onClick={onRemove}>
              {words.remove}
            </button>
          )}
        </p>
      </fieldset>
    </li>
  );
}

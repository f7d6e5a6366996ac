import { useEffect, useRef } from "react";
import { useWords } from "../words/useWords.ts";
import { ROOMS } from "./rooms.ts";

/** Lists the keys. */
export function HelpDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  const keys: readonly (readonly [string, string])[] = [
    ["/", words.help.search],
    ["?", words.help.help],
    ["Esc", words.help.escape],
    ...ROOMS.map(({ id, key }) => [`g ${key}`, words.help.go(words.rooms[id])] as const),
  ];
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{words.help.title}</h2>
      <table>
        <tbody>
          {keys.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                {key.split(" ").map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={onClose}>
        {words.help.close}
      </button>
    </dialog>
  );
}

import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/operations/index.ts";
import { ownChain } from "../../api/ownChain.ts";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { When } from "../../parts/When.tsx";
import { useRoomWords, useWords } from "../../words/useWords.ts";
import { EditionChoice } from "./EditionChoice.tsx";
import { useDataAddress } from "./useDataAddress.ts";
import { dataWords } from "./words.ts";

/** Rooms that answer from an edition. */
const ROOMS = [
  ["map", "/map"],
  ["curve", "/curve"],
  ["stress", "/stress"],
  ["respond", "/respond"],
] as const;

/** Saved editions, the latest first, each to be held against the reference or another. */
export function EditionRows({ editions }: { readonly editions: OutputOf<"edition list"> }) {
  const words = useRoomWords(dataWords).saved;
  const { visibility: seen, rooms } = useWords();
  const [{ saved, against }, set] = useDataAddress();
  return (
    <>
      <div className="controls">
        <EditionChoice
          label={words.compare}
          none={words.choose}
          editions={editions}
          chosen={saved}
          onChoose={(id) => set({ saved: id })}
        />
        <EditionChoice
          label={words.against}
          none={words.reference}
          editions={editions}
          chosen={against}
          onChoose={(id) => set({ against: id })}
        />
      </div>
      <ScrollBox label={words.title}>
        <table>
          <caption className="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.by}</th>
              <th scope="col">{seen.label}</th>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.use}</th>
            </tr>
          </thead>
          <tbody>
            {editions.map(({ id, name, member, organisation, visibility, madeAt }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  {member} ({organisation})
                </td>
                <td>{seen.names[visibility]}</td>
                <td>
                  <When at={madeAt} />
                </td>
                <td>
                  {ROOMS.map(([room, to]) => (
                    <Link key={room} className="use" to={to} search={{ chain: ownChain(id) }}>
                      {rooms[room]}
                    </Link>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

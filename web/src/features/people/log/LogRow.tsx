import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { OutputOf } from "../../../../../src/operations/index.ts";
import { When } from "../../../parts/When.tsx";
import { useRoomWords } from "../../../words/useWords.ts";
import { SealedLine } from "./SealedLine.tsx";
import { logWords } from "./words.ts";

/** Digits of a hash that are shown; all are in the line and in the file. */
export const DIGITS = 12;

/** Columns of the log, over all of which a sealed line goes. */
const COLUMNS = 6;

/** Ids that no person chose are shown by their beginning. */
const shorten = (id: string): string =>
  id.replace(/^([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, "$1…");

/** An entry of the log; its sealed line opens beneath it. */
export function LogRow({ entry }: { readonly entry: OutputOf<"log list">["entries"][number] }) {
  const words = useRoomWords(logWords);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { sequence, at, member, party, action, subject, line, hash } = entry;
  return (
    <>
      <tr>
        <th scope="row" data-number>
          {sequence}
        </th>
        <td className="in-one-line">
          <When at={at} />
        </td>
        <td className="in-one-line">
          {member} <small>{party}</small>
        </td>
        <td className="in-one-line" title={action}>
          {words.actions[action] ?? action}
        </td>
        <td>
          <Link
            from="/people"
            to="/people"
            search={({ before: _, ...old }) => ({ ...old, subject })}
            resetScroll={false}
            title={subject}
          >
            {shorten(subject)}
          </Link>
        </td>
        <td>
          <button
            type="button"
            className="quiet hash"
            aria-expanded={isOpen}
            aria-controls={id}
            title={words.lineOf(sequence)}
            onClick={() => setOpen(!isOpen)}
          >
            <code>{hash.slice(0, DIGITS)}</code>
          </button>
        </td>
      </tr>
      <tr id={id} hidden={!isOpen}>
        <td colSpan={COLUMNS}>{isOpen && <SealedLine line={line} />}</td>
      </tr>
    </>
  );
}

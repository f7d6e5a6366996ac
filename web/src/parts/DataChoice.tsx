import { Link } from "@tanstack/react-router";
import { ownChain, ownIdOf, useOwnEditions } from "../api/ownChain.ts";
import { useWords } from "../words/useWords.ts";
import { EditionNotice } from "./EditionNotice.tsx";

/**
 * Which data a room answers from: the reference's, or those with a private edition over them, and then it
 * says so. Without private editions there is nothing to choose.
 */
export function DataChoice({
  chain,
  linked,
  here,
  onChoose,
}: {
  /** As the address names it; undefined: the reference. */
  readonly chain: string | undefined;
  /** Edition that a link was made on. */
  readonly linked: string | undefined;
  /** Edition of what is on screen; undefined until it is here. */
  readonly here: string | undefined;
  readonly onChoose: (chain: string | undefined) => void;
}) {
  const words = useWords().own;
  const editions = useOwnEditions();
  const id = ownIdOf(chain);
  const own = editions.find((each) => each.id === id);
  return (
    <>
      {(editions.length > 0 || chain !== undefined) && (
        <div className="controls">
          <label>
            {words.label}
            <select
              value={chain ?? ""}
              onChange={({ target }) => onChoose(target.value || undefined)}
            >
              <option value="">{words.reference}</option>
              {chain !== undefined && !own && <option value={chain}>{chain}</option>}
              {editions.map((each) => (
                <option key={each.id} value={ownChain(each.id)}>
                  {each.name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {chain !== undefined && (
        <p className="notice" role="status">
          {words.notice(own?.name ?? chain, here)}{" "}
          {id !== undefined && (
            <Link to="/data" search={{ view: "own", saved: id }}>
              {words.differences}
            </Link>
          )}
        </p>
      )}
      <EditionNotice linked={linked} here={here} />
    </>
  );
}

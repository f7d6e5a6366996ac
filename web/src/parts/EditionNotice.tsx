import { useWords } from "../words/useWords.ts";

/** What an edition is of: `ndfeb-2025+9a7f4e` is of ndfeb. */
const tablesOf = (edition: string): string => edition.replace(/[-+@]?\d.*$|\+.*$/, "");

/** Says so where a link was made on another edition of the data than the one here. */
export function EditionNotice({
  linked,
  here,
}: {
  readonly linked: string | undefined;
  readonly here: string | undefined;
}) {
  const words = useWords();
  if (linked === undefined || here === undefined || linked === here) return null;
  // A room shows figures of several tables: a link of one is not held against the edition of another.
  if (tablesOf(linked) !== tablesOf(here)) return null;
  return (
    <p className="notice" role="status">
      {words.state.otherEdition(linked, here)}
    </p>
  );
}

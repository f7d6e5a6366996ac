import { useWords } from "../words/useWords.ts";

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
  return (
    <p className="notice" role="status">
      {words.state.otherEdition(linked, here)}
    </p>
  );
}

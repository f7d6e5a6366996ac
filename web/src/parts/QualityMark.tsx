import { useWords } from "../words/useWords.ts";

/** The qualities of a figure, best known first, each with a mark that does without colour. */
const MARKS = { reported: "●", estimated: "◐", modelled: "◇", assumed: "○" } as const;

/** A quality of a figure. */
export type QualityName = keyof typeof MARKS;

/** How well a figure is known: a shape and a word, never colour alone. */
export function QualityMark({
  quality,
  isShort = false,
}: {
  readonly quality: string;
  readonly isShort?: boolean;
}) {
  const words = useWords();
  if (!(quality in MARKS)) return null;
  const name = words.quality[quality as QualityName];
  return (
    <span className="quality" data-quality={quality} title={name}>
      <span aria-hidden="true">{MARKS[quality as QualityName]}</span>
      <span className={isShort ? "unseen" : "quality-name"}>{name}</span>
    </span>
  );
}

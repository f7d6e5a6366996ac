import { type ReactNode, useId } from "react";
import { useWords } from "../words/useWords.ts";
import type { FigureData } from "./csv.ts";
import { FigureTools } from "./FigureTools.tsx";

/** A picture or table with what stands behind it: its data, its method, its link, its evidence. */
export function Figure({
  title,
  unit,
  note,
  method,
  data,
  isWide = false,
  children,
}: {
  readonly title: string;
  /** What is measured, in what unit. */
  readonly unit?: string;
  /** What a reader should take from it, in a sentence. */
  readonly note?: ReactNode;
  readonly method: ReactNode;
  readonly data: FigureData;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  const words = useWords();
  const id = useId();
  return (
    <section className="figure" data-wide={isWide || undefined} aria-labelledby={id}>
      <header className="figure-head">
        <h2 id={id}>{title}</h2>
        {unit && <span className="figure-unit">{unit}</span>}
        <FigureTools title={title} data={data} method={method} />
      </header>
      {note && <p className="figure-note">{note}</p>}
      <div className="figure-body">{children}</div>
      <footer className="figure-foot">
        <span>
          {words.figure.edition} {data.edition}
        </span>
        <span>
          {words.figure.sources}: {data.sources}
        </span>
      </footer>
    </section>
  );
}

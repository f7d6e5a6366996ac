import { type ReactNode, useState } from "react";
import { useWords } from "../words/useWords.ts";
import { linkTo } from "./address.ts";
import { csvOf, type FigureData } from "./csv.ts";
import { download } from "./download.ts";
import { FigureTable } from "./FigureTable.tsx";

/** The buttons of a figure: its data as CSV and as a table, its method, its address. */
export function FigureTools({
  title,
  data,
  method,
}: {
  readonly title: string;
  readonly data: FigureData;
  readonly method: ReactNode;
}) {
  const words = useWords();
  const [open, setOpen] = useState<"table" | "method">();
  const turn = (one: "table" | "method") => setOpen(open === one ? undefined : one);
  const [said, say] = useState("");
  const save = () => {
    const file = `${data.file}.csv`;
    download(file, csvOf(data, linkTo(data.edition)), "text/csv;charset=utf-8");
    say(words.figure.saved(file));
  };
  const copy = () =>
    navigator.clipboard.writeText(linkTo(data.edition)).then(
      () => say(words.figure.copied),
      () => say(words.figure.cannotCopy),
    );
  const nameOf = (word: string) => `${word}: ${title}`;
  return (
    <>
      <div className="figure-tools">
        <button
          type="button"
          title={words.figure.dataTitle}
          aria-label={nameOf(words.figure.data)}
          onClick={save}
        >
          {words.figure.data}
        </button>
        {(["table", "method"] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-expanded={open === one}
            aria-label={nameOf(words.figure[one])}
            onClick={() => turn(one)}
          >
            {words.figure[one]}
          </button>
        ))}
        <button
          type="button"
          title={words.figure.linkTitle}
          aria-label={nameOf(words.figure.link)}
          onClick={copy}
        >
          {words.figure.link}
        </button>
        <span className="figure-said" role="status">
          {said}
        </span>
      </div>
      {open === "method" && <div className="figure-method">{method}</div>}
      {open === "table" && <FigureTable title={title} data={data} />}
    </>
  );
}

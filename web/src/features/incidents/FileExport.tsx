import { useState } from "react";
import { ask } from "../../api/ask.ts";
import { download } from "../../parts/download.ts";
import { Failure } from "../../parts/Failure.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { incidentWords } from "./words.ts";

/** The whole file of an incident, to take away or to print. */
export function FileExport({ id }: { readonly id: string }) {
  const words = useRoomWords(incidentWords).file;
  const language = useLanguage();
  const [error, setError] = useState<Error>();
  const save = async (kind: "html" | "json") => {
    setError(undefined);
    try {
      const file = await ask("incidents export", { id, layout: "html" }, { language });
      if (kind === "html") download(`incident-${id}.html`, file.document, "text/html");
      else download(`incident-${id}.json`, JSON.stringify(file, null, 2), "application/json");
    } catch (caught) {
      setError(caught as Error);
    }
  };
  return (
    <>
      <fieldset className="figure-tools">
        <legend className="unseen">{words.title}</legend>
        <button type="button" onClick={() => save("html")}>
          {words.html}
        </button>
        <button type="button" onClick={() => save("json")}>
          {words.json}
        </button>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      </fieldset>
      {error && <Failure error={error} />}
    </>
  );
}

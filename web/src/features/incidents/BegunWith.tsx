import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/operations/index.ts";
import { useRoomWords } from "../../words/useWords.ts";
import { incidentWords } from "./words.ts";

/** What an incident began with: an observation, or a scenario in the words that it had then. */
export function BegunWith({ incident }: { readonly incident: OutputOf<"incidents show"> }) {
  const words = useRoomWords(incidentWords);
  const { origin, seen, scenario } = incident;
  if (origin === "observation" || scenario === null)
    return (
      <p>
        {words.open.origins[origin]}: {seen}
      </p>
    );
  return (
    <>
      <p>
        {words.open.origins.scenario}:{" "}
        <Link to="/stress" search={{ scenario: seen }}>
          {seen}
        </Link>
      </p>
      <details>
        <summary>{words.begun.title}</summary>
        <p className="figure-unit">
          SHA-256 <code>{scenario.contentHash}</code>
        </p>
        {scenario.text === null ? (
          <p>{words.begun.notShared}</p>
        ) : (
          <pre className="written">{scenario.text}</pre>
        )}
      </details>
    </>
  );
}

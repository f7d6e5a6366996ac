import { type ErrorComponentProps, Link, SearchParamError } from "@tanstack/react-router";
import { z } from "zod";
import { useWords } from "../words/useWords.ts";

/** What is wrong with an address, a line a field. */
function linesOf(error: unknown): readonly string[] {
  if (!(error instanceof SearchParamError)) return [String(error)];
  const issues = z.array(z.object({ path: z.array(z.unknown()).optional(), message: z.string() }));
  try {
    const read = issues.parse(JSON.parse(error.message));
    return read.map(({ path, message }) => `${path?.join(".") ?? ""}: ${message}`);
  } catch {
    return [error.message];
  }
}

/** Says which part of an address a room cannot read, and leads back. */
export function BadAddress({ error }: ErrorComponentProps) {
  const words = useWords();
  return (
    <div className="failure" role="alert">
      <p className="failure-title">{words.state.badAddress}</p>
      <ul>
        {linesOf(error).map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
      <Link to="." search={{}}>
        {words.state.again}
      </Link>
    </div>
  );
}

import type { Problem } from "../../../../src/model/index.ts";

/** What keeps sentences from being run, and the cure. */
export function Problems({
  title,
  problems,
  says,
}: {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly says: readonly string[];
}) {
  return (
    <div className="failure" role="alert">
      <p className="failure-title">{title}</p>
      <ul>
        {problems.map(({ field, value, says: cure }) => (
          <li key={`${field}${cure}`}>
            <code>{field}</code> {value !== "" && <q>{value}</q>} {cure}
          </li>
        ))}
        {says.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

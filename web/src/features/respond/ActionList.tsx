import type { Plan } from "./plan.ts";

/** Actions that are not in the plan, by name; nothing where there are none. */
export function ActionList({
  title,
  actions,
}: {
  readonly title: string;
  readonly actions: Plan["left"];
}) {
  if (actions.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({actions.length})
      </summary>
      <ul>
        {actions.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </details>
  );
}

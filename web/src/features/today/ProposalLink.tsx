import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/operations/index.ts";

/** A proposal's title, as a link to the room that decides on its kind, where there is one. */
export function ProposalLink({
  proposal: { kind, title, content },
}: {
  readonly proposal: OutputOf<"proposals list">[number];
}) {
  if (kind === "release")
    return (
      <Link to="/stockpile" search={{ view: "release", ledger: String(content.ledger) }}>
        {title}
      </Link>
    );
  if (kind === "incident_decision")
    return (
      <Link to="/incidents" search={{ id: String(content.incident) }}>
        {title}
      </Link>
    );
  return title;
}

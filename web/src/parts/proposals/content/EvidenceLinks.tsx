import { Link } from "@tanstack/react-router";
import { useRoomWords } from "../../../words/useWords.ts";
import { contentWords } from "./words.ts";

/** What a proposal rests on, as its content names it. */
interface Evidence {
  readonly address?: string | undefined;
  readonly edition?: string | undefined;
  readonly scenario?: string | undefined;
  readonly run?: string | undefined;
  readonly incident?: string | undefined;
}

/** What a proposal rests on: the room that shows it, its scenario, its run, the incident it came of. */
export function EvidenceLinks({ evidence }: { readonly evidence: Evidence | undefined }) {
  const words = useRoomWords(contentWords).evidence;
  if (evidence === undefined) return null;
  const { address, edition, scenario, run, incident } = evidence;
  return (
    <section className="evidence-links" aria-label={words.title}>
      <h4>{words.title}</h4>
      <dl className="facts">
        {address !== undefined && (
          <div>
            <dt>{words.address}</dt>
            <dd>
              <a href={address}>{words.open}</a>
            </dd>
          </div>
        )}
        {scenario !== undefined && (
          <div>
            <dt>{words.scenario}</dt>
            <dd>
              <Link to="/stress" search={{ scenario }}>
                {scenario}
              </Link>
            </dd>
          </div>
        )}
        {incident !== undefined && (
          <div>
            <dt>{words.incident}</dt>
            <dd>
              <Link to="/incidents" search={{ id: incident }}>
                {incident}
              </Link>
            </dd>
          </div>
        )}
        {edition !== undefined && (
          <div>
            <dt>{words.edition}</dt>
            <dd>{edition}</dd>
          </div>
        )}
        {run !== undefined && (
          <div>
            <dt>{words.run}</dt>
            <dd>
              <code>{run}</code>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

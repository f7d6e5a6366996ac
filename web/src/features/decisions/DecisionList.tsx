import { getRouteApi, Link } from "@tanstack/react-router";
import { PROPOSAL_KIND_NAMES } from "../../../../src/authority/index.ts";
import type { Session } from "../../api/session.ts";
import { Empty } from "../../parts/Empty.tsx";
import type { KeptProposal } from "../../parts/proposals/proposal.ts";
import { proposalWords } from "../../parts/proposals/words.ts";
import { Section } from "../../parts/Section.tsx";
import { useRoomWords, useWords } from "../../words/useWords.ts";
import { DECISION_VIEWS, type DecisionsAddress } from "./address.ts";
import { DecisionRow } from "./DecisionRow.tsx";
import { inOrder, viewsOf } from "./standing.ts";
import { decisionWords } from "./words.ts";

const route = getRouteApi("/decisions");

/** Proposals by how they stand, of a kind, of a side. */
export function DecisionList({
  proposals,
  session,
  search,
}: {
  readonly proposals: readonly KeptProposal[];
  readonly session: Session;
  readonly search: DecisionsAddress;
}) {
  const words = useRoomWords(decisionWords);
  const { kinds } = useRoomWords(proposalWords);
  const { parties } = useWords().session;
  const navigate = route.useNavigate();
  const { kind, party } = search;
  const chosen = proposals.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      (party === undefined || one.proposerParty === party),
  );
  const inView = (view: (typeof DECISION_VIEWS)[number]) =>
    chosen.filter((one) => viewsOf(one, session).includes(view));
  const first = inView("mine").length > 0 ? "mine" : "open";
  const view = search.view ?? first;
  const shown = inOrder(inView(view));
  const sides = [...new Set(["JP", "US", ...proposals.map((one) => one.proposerParty)])];
  return (
    <>
      <nav className="views" aria-label={words.viewsLabel}>
        {DECISION_VIEWS.map((one) => (
          <Link
            key={one}
            to="/decisions"
            search={{ kind, party, view: one }}
            activeOptions={{ includeSearch: true }}
            data-current={one === view || undefined}
          >
            {words.views[one]} <span className="count">{inView(one).length}</span>
          </Link>
        ))}
      </nav>
      <div className="controls">
        <label>
          {words.kind}
          <select
            value={kind ?? ""}
            onChange={({ target }) =>
              navigate({ search: (old) => ({ ...old, kind: target.value || undefined }) })
            }
          >
            <option value="">{words.all}</option>
            {PROPOSAL_KIND_NAMES.map((one) => (
              <option key={one} value={one}>
                {kinds[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.party}
          <select
            value={party ?? ""}
            onChange={({ target }) =>
              navigate({ search: (old) => ({ ...old, party: target.value || undefined }) })
            }
          >
            <option value="">{words.all}</option>
            {sides.map((one) => (
              <option key={one} value={one}>
                {(parties as Record<string, string>)[one] ?? one}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Section title={words.views[view]} about={words.aboutViews[view]}>
        {shown.length === 0 ? (
          <Empty>{words.none[view]}</Empty>
        ) : (
          <ul className="decision-list">
            {shown.map((proposal) => (
              <DecisionRow key={proposal.id} proposal={proposal} />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

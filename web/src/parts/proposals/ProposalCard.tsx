import type { OutputOf } from "../../../../src/operations/index.ts";
import { useSession } from "../../api/session.ts";
import { useChange } from "../../api/useChange.ts";
import { useRoomWords } from "../../words/useWords.ts";
import { Failure } from "../Failure.tsx";
import { Form } from "../Form.tsx";
import { When } from "../When.tsx";
import { proposalWords } from "./words.ts";

/** A proposal: what it says, whose keys it has and awaits, and what whoever looks may do. */
export function ProposalCard({
  proposal,
}: {
  readonly proposal: OutputOf<"proposals list">[number];
}) {
  const words = useRoomWords(proposalWords);
  const { data: session } = useSession();
  const approve = useChange("proposals approve");
  const refuse = useChange("proposals refuse");
  const withdraw = useChange("proposals withdraw");
  const { id, contentHash, state } = proposal;
  const mayDecide = state === "open" && (session?.permissions.includes("approve") ?? false);
  const isOwn = session?.member?.id === proposal.proposer;
  const error = approve.error ?? withdraw.error;
  return (
    <article className="proposal" data-state={state}>
      <h3>
        {proposal.title} <span className="badge">{words.states[state]}</span>
      </h3>
      <dl className="facts">
        <dt>{words.by}</dt>
        <dd>
          {proposal.proposer} ({proposal.proposerParty}), <When at={proposal.madeAt} />
        </dd>
        <dt>{words.binds}</dt>
        <dd>
          {proposal.parties.map((party) => (
            <span key={party} className="key" data-turned={!proposal.awaits.includes(party)}>
              {proposal.awaits.includes(party) ? "○" : "●"} {party}
            </span>
          ))}
        </dd>
        <dt>{words.deadline}</dt>
        <dd>
          <When at={proposal.deadline} />
        </dd>
      </dl>
      <details>
        <summary>{words.content}</summary>
        <pre>{JSON.stringify(proposal.content, null, 2)}</pre>
        <p className="figure-unit">
          {words.hash} <code>{contentHash}</code>
        </p>
      </details>
      {proposal.decisions.length > 0 && (
        <ul aria-label={words.decisions}>
          {proposal.decisions.map(({ verdict, name, party, at, reason }) => (
            <li key={`${party}${at}`}>
              <b>{party}</b> {words.verdicts[verdict]}: {name}, <When at={at} /> {reason}
            </li>
          ))}
        </ul>
      )}
      {mayDecide && (
        <div className="decide">
          <button
            type="button"
            className="primary"
            disabled={approve.isPending}
            onClick={() => approve.mutate({ id, contentHash })}
          >
            {words.approve}
          </button>
          {isOwn && (
            <button type="button" onClick={() => withdraw.mutate({ id })}>
              {words.withdraw}
            </button>
          )}
          <details>
            <summary>{words.refuse}</summary>
            <Form
              label={words.refuseLabel}
              submit={words.refuse}
              error={refuse.error}
              isPending={refuse.isPending}
              onSend={({ reason = "" }) => refuse.mutateAsync({ id, contentHash, reason })}
            >
              <label>
                {words.reason}
                <textarea name="reason" required rows={2} />
              </label>
            </Form>
          </details>
        </div>
      )}
      {error && <Failure error={error} />}
    </article>
  );
}

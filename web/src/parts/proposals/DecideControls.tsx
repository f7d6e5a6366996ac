import { useSession } from "../../api/session.ts";
import { useChange } from "../../api/useChange.ts";
import { useRoomWords } from "../../words/useWords.ts";
import { Failure } from "../Failure.tsx";
import { Form } from "../Form.tsx";
import { type KeptProposal, noKeyOf } from "./proposal.ts";
import { proposalWords } from "./words.ts";

/** What whoever looks may do about a proposal: approve it, refuse it with a reason, take back their own. */
export function DecideControls({ proposal }: { readonly proposal: KeptProposal }) {
  const words = useRoomWords(proposalWords);
  const { data: session } = useSession();
  const approve = useChange("proposals approve");
  const refuse = useChange("proposals refuse");
  const withdraw = useChange("proposals withdraw");
  if (proposal.state !== "open" || session === undefined) return null;
  const { id, contentHash, parties } = proposal;
  const noKey = noKeyOf(proposal, session, parties);
  const error = approve.error ?? withdraw.error;
  // A side that has approved can still refuse: what binds both ends with one refusal.
  const mayRefuse = noKey === undefined || noKey === "turned";
  return (
    <div className="no-print">
      {noKey !== undefined && <p className="figure-unit">{words.noKey[noKey]}</p>}
      <div className="decide">
        {noKey === undefined && (
          <button
            type="button"
            className="primary"
            disabled={approve.isPending}
            onClick={() => approve.mutate({ id, contentHash })}
          >
            {words.approve}
          </button>
        )}
        {session.member?.id === proposal.proposer && session.permissions.includes("propose") && (
          <button
            type="button"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate({ id })}
          >
            {words.withdraw}
          </button>
        )}
        {mayRefuse && (
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
        )}
      </div>
      {error && <Failure error={error} />}
    </div>
  );
}

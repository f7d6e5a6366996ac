import type { OutputOf } from "../../../operations/index.ts";
import { strong } from "../../page/page.ts";
import type { Presenter } from "../presenters.ts";
import { type Shown, showFields, showPart, tableOf } from "./rows.ts";

type Proposal = OutputOf<"proposals show">;

const showProposals = (proposals: readonly Proposal[]): Shown => ({
  columns: ["id", "kind", "title", "state", "awaits", "deadline", "proposer"],
  rows: proposals.map(({ id, kind, title, state, awaits, deadline, proposer }) => [
    ...[id, kind, title, state, awaits.join(" "), deadline, proposer],
  ]),
});

/** Proposals, a row each. */
export const proposalsList = tableOf<OutputOf<"proposals list">>(showProposals);

/** A proposal with its content and who said what. */
export const proposal: Presenter<Proposal> = {
  text: (one, page) => [
    strong(one.title, page),
    ...showFields(
      [
        ["id", one.id],
        ["kind", one.kind],
        ["state", one.state],
        ["parties", one.parties.join(" ")],
        ["awaits", one.awaits.join(" ")],
        ["proposer", `${one.proposer} (${one.proposerParty})`],
        ["madeAt", one.madeAt],
        ["deadline", one.deadline],
        ["endedAt", one.endedAt],
        ["contentHash", one.contentHash],
      ],
      page,
    ),
    "",
    ...JSON.stringify(one.content, null, 2).split("\n"),
    ...showPart("decisions", showDecisions(one), page),
  ],
  records: (one) => {
    const { columns, rows } = showDecisions(one);
    return { header: columns, rows };
  },
};

const showDecisions = ({ decisions }: Proposal): Shown => ({
  columns: ["at", "verdict", "name", "party", "reason"],
  rows: decisions.map(({ at, verdict, name, party, reason }) => [at, verdict, name, party, reason]),
});

import { Link } from "@tanstack/react-router";
import { type ContentOf, PROPOSAL_CONTENTS } from "../../../../../src/authority/index.ts";
import { formatNumber } from "../../../../../src/units/index.ts";
import { useAnswer } from "../../../api/useAnswer.ts";
import { useLanguage, useRoomWords, useWords } from "../../../words/useWords.ts";
import { ScrollBox } from "../../ScrollBox.tsx";
import { type KeptProposal, sideName } from "../proposal.ts";
import { PlaceChangeMark } from "./PlaceChangeMark.tsx";
import { placeChanges } from "./placeChanges.ts";
import { contentWords } from "./words.ts";

type PriorityList = ContentOf<"priority_list">;

/** The list that held when another was proposed: the last one that both sides had approved by then. */
function listBefore(proposals: readonly KeptProposal[], { madeAt }: KeptProposal) {
  return proposals
    .filter(({ kind, state }) => kind === "priority_list" && state === "approved")
    .filter(({ endedAt }) => endedAt !== null && Date.parse(endedAt) <= Date.parse(madeAt))
    .toSorted((a, b) => Date.parse(b.endedAt!) - Date.parse(a.endedAt!))
    .flatMap((one) => {
      const list = PROPOSAL_CONTENTS.priority_list.safeParse(one.content);
      return list.success ? [{ id: one.id, title: one.title, list: list.data }] : [];
    })[0];
}

/** Minerals in the order that is proposed, each against its place on the list that held before. */
export function PriorityContent({
  content,
  proposal,
}: {
  readonly content: PriorityList;
  readonly proposal: KeptProposal;
}) {
  const words = useRoomWords(contentWords).priority;
  const { parties } = useWords().session;
  const language = useLanguage();
  const { data: approved = [] } = useAnswer("proposals list", { state: "approved" });
  const { data: measures } = useAnswer("measure list", {});
  const before = listBefore(approved, proposal);
  const { minerals, seenFrom, year, draws, seed } = content;
  const { places, dropped } = placeChanges(
    minerals.map(({ mineral }) => mineral),
    before?.list.minerals.map(({ mineral }) => mineral) ?? [],
  );
  const listed = (names: readonly string[]) => new Intl.ListFormat(language).format(names);
  const nameOf = (mineral: string, name = mineral) => measures?.names[mineral] ?? name;
  const oldNames = new Map(before?.list.minerals.map(({ mineral, name }) => [mineral, name]));
  return (
    <>
      <p>
        {words.says(
          minerals.length,
          listed(seenFrom.map((party) => sideName(party, parties))),
          year,
        )}
      </p>
      <p className="figure-unit">
        {before ? (
          <>
            {words.against}{" "}
            <Link to="/decisions" search={{ id: before.id }}>
              {before.title}
            </Link>
          </>
        ) : (
          words.first
        )}
      </p>
      <ScrollBox label={words.title}>
        <table>
          <caption className="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col" data-number>
                {words.place}
              </th>
              <th scope="col">{words.mineral}</th>
              {before && <th scope="col">{words.change}</th>}
              <th scope="col" data-number>
                {words.rank}
              </th>
              <th scope="col" data-number>
                {words.interval}
              </th>
              <th scope="col" data-number>
                {words.score}
              </th>
            </tr>
          </thead>
          <tbody>
            {minerals.map(({ mineral, name, rank, rankLow, rankHigh, score }, index) => (
              <tr key={mineral}>
                <td data-number>{index + 1}</td>
                <th scope="row">
                  <Link to="/vulnerability" search={{ view: "indices", mineral, seenFrom }}>
                    {nameOf(mineral, name)}
                  </Link>
                </th>
                {before && (
                  <td>
                    <PlaceChangeMark change={places[index]!} />
                  </td>
                )}
                <td data-number>{formatNumber(rank, 0, language)}</td>
                <td data-number>{`${Math.round(rankLow)}–${Math.round(rankHigh)}`}</td>
                <td data-number>{formatNumber(score, 2, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {dropped.length > 0 && (
        <p>{words.dropped(dropped.map((one) => nameOf(one, oldNames.get(one))).join(", "))}</p>
      )}
      <p className="figure-unit">{words.method(draws, seed)}</p>
    </>
  );
}

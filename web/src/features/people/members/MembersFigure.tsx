import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../../src/operations/index.ts";
import { type Column, DataTable } from "../../../parts/DataTable.tsx";
import { Empty } from "../../../parts/Empty.tsx";
import { Figure } from "../../../parts/Figure.tsx";
import { When } from "../../../parts/When.tsx";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { sayRoles } from "../sayRoles.ts";
import { usePeopleAddress } from "../usePeopleAddress.ts";
import { peopleWords } from "../words.ts";
import { stateOf, type WayIn } from "./stateOf.ts";

type Member = OutputOf<"members list">[number];

/** Members with their roles, and whether they may sign in. */
export function MembersFigure({
  members,
  ways,
  organisations,
  isAdministrator,
}: {
  readonly members: readonly Member[];
  /** How they sign in, where the asker is told. */
  readonly ways: readonly WayIn[] | undefined;
  readonly organisations: OutputOf<"organisations list">["organisations"] | undefined;
  readonly isAdministrator: boolean;
}) {
  const words = useRoomWords(peopleWords).members;
  const language = useLanguage();
  const [{ sort = "id", member: chosen }, set] = usePeopleAddress();
  const organisationName = (id: string) => organisations?.find((one) => one.id === id)?.name ?? id;
  const hasSides = new Set(members.map(({ party }) => party)).size > 1;
  const stateIn = (member: Member) =>
    stateOf(
      member,
      ways?.find(({ id }) => id === member.id),
    );
  const columns: readonly Column<Member>[] = [
    {
      key: "name",
      heading: words.name,
      value: ({ name }) => name,
      cell: ({ id, name }) =>
        isAdministrator ? (
          <Link
            from="/people"
            to="/people"
            search={(old) => ({ ...old, member: id })}
            resetScroll={false}
            aria-label={words.open(name)}
          >
            {name}
          </Link>
        ) : (
          name
        ),
    },
    {
      key: "state",
      heading: words.state,
      value: (member) => words.stateOf[stateIn(member)],
      cell: (member) => (
        <span className="member-state" data-state={stateIn(member)}>
          {words.stateOf[stateIn(member)]}
        </span>
      ),
    },
    { key: "roles", heading: words.roles, value: ({ roles }) => sayRoles(roles, language) },
    {
      key: "id",
      heading: words.id,
      value: ({ id }) => id,
      cell: ({ id }) => <code>{id}</code>,
    },
    {
      key: "organisation",
      heading: words.organisation,
      value: ({ organisation }) => organisationName(organisation),
    },
    ...(hasSides
      ? [{ key: "party", heading: words.party, value: ({ party }: Member) => party }]
      : []),
    {
      key: "since",
      heading: words.since,
      value: ({ madeAt }) => madeAt,
      cell: ({ madeAt }) => <When at={madeAt} isDay />,
    },
  ];
  return (
    <Figure
      title={words.title}
      isWide
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: "members",
        header: ["id", "name", "party", "organisation", "roles", "disabled", "made at"],
        rows: members.map(({ id, name, party, organisation, roles, isDisabled, madeAt }) => [
          ...[id, name, party, organisation, roles.join(" "), String(isDisabled), madeAt],
        ]),
        edition: new Date().toISOString().slice(0, 10),
        sources: words.source,
      }}
    >
      {members.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <DataTable
          caption={words.title}
          columns={columns}
          rows={members}
          keyOf={({ id }) => id}
          sort={sort}
          onSort={(next) => set({ sort: next })}
          isMarked={({ id }) => id === chosen}
        />
      )}
    </Figure>
  );
}

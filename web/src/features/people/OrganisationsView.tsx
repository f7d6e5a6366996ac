import { useSession } from "../../api/session.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { AddOrganisation } from "./AddOrganisation.tsx";
import { useMembers } from "./members/useMembers.ts";
import { usePeopleAddress } from "./usePeopleAddress.ts";
import { peopleWords } from "./words.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly party: string;
  readonly kind: string;
  /** Members whom the asker sees; null where theirs is another side. */
  readonly members: number | null;
}

/** The organisations of both sides; administrators add those of their own. */
export function OrganisationsView() {
  const words = useRoomWords(peopleWords).organisations;
  const [{ sort = "party" }, set] = usePeopleAddress();
  const { data: session } = useSession();
  const known = useAnswer("organisations list", {});
  const { data: seen } = useMembers();
  const isOperator = session?.mode === "single-user";
  const columns: readonly Column<Row>[] = [
    { key: "name", heading: words.name, value: ({ name }) => name },
    { key: "id", heading: words.id, value: ({ id }) => id, cell: ({ id }) => <code>{id}</code> },
    { key: "party", heading: words.party, value: ({ party }) => party },
    { key: "kind", heading: words.kind, value: ({ kind }) => words.kinds[kind] ?? kind },
    { key: "members", heading: words.members, isNumber: true, value: ({ members }) => members },
  ];
  return (
    <Answer of={known}>
      {({ parties, organisations }) => {
        const partyName = (id: string) => parties.find((one) => one.id === id)?.name ?? id;
        const rows = organisations.map(({ id, name, party, kind }): Row => {
          const isSeen = isOperator || party === session?.party;
          const count = seen?.members.filter(({ organisation }) => organisation === id).length;
          return {
            id,
            name,
            party: partyName(party),
            kind,
            members: isSeen ? (count ?? null) : null,
          };
        });
        return (
          <div className="stack">
            <Figure
              title={words.title}
              isWide
              method={words.method.map((line) => <p key={line}>{line}</p>)}
              data={{
                file: "organisations",
                header: ["id", "name", "party", "kind"],
                rows: organisations.map(({ id, name, party, kind }) => [id, name, party, kind]),
                edition: new Date().toISOString().slice(0, 10),
                sources: words.source,
              }}
            >
              <DataTable
                caption={words.title}
                columns={columns}
                rows={rows}
                keyOf={({ id }) => id}
                sort={sort}
                onSort={(next) => set({ sort: next })}
              />
            </Figure>
            {session?.permissions.includes("administer") && (
              <AddOrganisation
                parties={parties.filter(({ id }) =>
                  isOperator ? id !== session.party : id === session.party,
                )}
              />
            )}
          </div>
        );
      }}
    </Answer>
  );
}

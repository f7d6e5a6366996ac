import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ContentOf, ProposalKind } from "../../../../src/authority/index.ts";
import { useSession } from "../../api/session.ts";
import { useChange } from "../../api/useChange.ts";
import { useRoomWords } from "../../words/useWords.ts";
import { deadlineIn } from "../deadline.ts";
import { Form, type FormWords } from "../Form.tsx";
import { IncidentChoice } from "./IncidentChoice.tsx";
import { proposalWords } from "./words.ts";

/** Days that a proposal can be left open here. */
const DAYS = [1, 3, 7, 14, 30] as const;
const DAYS_FIRST = 7;

/** Proposes something that binds both sides; where it is made, its page opens. */
export function Propose<K extends ProposalKind>({
  kind,
  label,
  title,
  content,
  children,
}: {
  readonly kind: K;
  /** What the form is for. */
  readonly label: string;
  /** A title to begin with. */
  readonly title: string;
  /** What is proposed, by the fields of the form; the incident that is chosen is added to what it rests on. */
  readonly content: (fields: FormWords) => Promise<ContentOf<K>>;
  /** Further fields. */
  readonly children?: ReactNode;
}) {
  const words = useRoomWords(proposalWords).propose;
  const { data: session } = useSession();
  const make = useChange("proposals make");
  const navigate = useNavigate();
  if (session?.mode === "single-user") return <p className="figure-unit">{words.alone}</p>;
  if (!session?.permissions.includes("propose"))
    return <p className="figure-unit">{words.mayNot}</p>;
  return (
    <Form
      label={label}
      submit={words.submit}
      error={make.error}
      isPending={make.isPending}
      onSend={async (fields) => {
        const { evidence, ...rest } = await content(fields);
        const incident = fields.incident ? { incident: fields.incident } : {};
        const rests = { ...evidence, ...incident };
        const made = await make.mutateAsync({
          ...{ kind, title: fields.title ?? title, deadline: deadlineIn(Number(fields.days)) },
          content: { ...rest, ...(Object.keys(rests).length > 0 ? { evidence: rests } : {}) },
        });
        await navigate({ to: "/decisions", search: { id: made.id } });
      }}
    >
      <div className="side-by-side">
        {children}
        <label>
          {words.title}
          <input key={title} name="title" required maxLength={500} defaultValue={title} />
        </label>
        <label>
          {words.days}
          <select name="days" defaultValue={DAYS_FIRST}>
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {words.daysOf(days)}
              </option>
            ))}
          </select>
        </label>
        <IncidentChoice />
      </div>
    </Form>
  );
}

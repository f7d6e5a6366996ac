import { getRouteApi } from "@tanstack/react-router";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Form } from "../../parts/Form.tsx";
import { Section } from "../../parts/Section.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { AllocationFigure } from "./AllocationFigure.tsx";
import { stockpileWords } from "./words.ts";

const route = getRouteApi("/stockpile");

/** Divides what falls short among claims, by every rule side by side, and proposes one of them. */
export function AllocateView() {
  const words = useRoomWords(stockpileWords).allocate;
  const { kilograms, claims, commodity, rule = "proportional" } = route.useSearch();
  const navigate = route.useNavigate();
  const isAsked = kilograms !== undefined && claims !== undefined && commodity !== undefined;
  const answer = useAnswer("stockpile allocate", isAsked ? { kilograms, claims } : undefined);
  return (
    <div className="stack">
      <Section title={words.title} about={words.about}>
        <Form
          key={`${commodity}|${kilograms}|${claims}`}
          label={words.title}
          submit={words.ask}
          error={null}
          isPending={answer.isFetching}
          onSend={(fields) =>
            navigate({
              search: (old) => ({
                ...old,
                commodity: fields.commodity,
                kilograms: Number(fields.kilograms),
                claims: fields.claims?.split(/[\s,、]+/).filter((one) => one !== ""),
              }),
            })
          }
        >
          <div className="side-by-side">
            <label>
              {words.commodity}
              <input name="commodity" required maxLength={80} defaultValue={commodity} />
            </label>
            <label>
              {words.kilograms}
              <input
                name="kilograms"
                required
                inputMode="numeric"
                pattern="[0-9]+"
                defaultValue={kilograms}
              />
            </label>
            <label>
              {words.claims}
              <input name="claims" required defaultValue={claims?.join(", ")} />
            </label>
          </div>
        </Form>
      </Section>
      {isAsked ? (
        <Answer of={answer}>
          {(allocation) => (
            <AllocationFigure
              allocation={allocation}
              commodity={commodity}
              rule={rule}
              isNow={!answer.isPlaceholderData}
              onRule={(next) =>
                navigate({ search: (old) => ({ ...old, rule: next }), resetScroll: false })
              }
            />
          )}
        </Answer>
      ) : (
        <Empty>{words.none}</Empty>
      )}
    </div>
  );
}

import { Figure } from "../../parts/Figure.tsx";
import { MoneyBars } from "../../parts/MoneyBars.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { type Plan, sourcesOf } from "./plan.ts";
import { respondWords } from "./words.ts";

/** What each group of actions buys. */
export function WorthFigure({ plan }: { readonly plan: Plan }) {
  const words = useRoomWords(respondWords).worth;
  const groups = plan.groups.toSorted((a, b) => b.worthUsd - a.worthUsd);
  return (
    <Figure
      title={words.title}
      unit={words.unit}
      method={words.method.map((text) => <p key={text}>{text}</p>)}
      data={{
        file: `worth-${plan.scenario.id}`,
        header: ["group", "Shapley value [USD]"],
        rows: groups.map(({ group, worthUsd }) => [group, worthUsd]),
        edition: plan.edition,
        sources: sourcesOf(plan),
      }}
    >
      <MoneyBars
        caption={words.title}
        heading={words.group}
        rows={groups.map(({ group, name, worthUsd }) => ({ id: group, name, usd: worthUsd }))}
      />
    </Figure>
  );
}

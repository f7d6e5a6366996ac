import { useRoomWords } from "../../words/useWords.ts";
import { AmountList } from "./AmountList.tsx";
import { Evidence } from "./Evidence.tsx";
import type { FlowLink, Flows } from "./flows.ts";
import { LossOf } from "./LossOf.tsx";
import { mapWords } from "./words.ts";

/** A flow between two countries: the goods in it, and what it would cost to lose the largest of them. */
export function ArcPanel({
  from,
  to,
  flows,
  links,
}: {
  readonly from: string;
  readonly to: string;
  readonly flows: Flows;
  readonly links: readonly FlowLink[];
}) {
  const words = useRoomWords(mapWords);
  const nameOf = (id: string) => flows.names[id] ?? id;
  const own = links.filter((link) => link.from.country === from && link.to.country === to);
  const routes = [...new Set(own.map(({ commodity }) => commodity))].map((commodity) => ({
    thing: `${commodity}:${from}>${to}`,
    name: nameOf(commodity),
  }));
  return (
    <>
      <h2>{words.map.flow(nameOf(from), nameOf(to))}</h2>
      {routes[0] && <LossOf element={`route:${routes[0].thing}`} kind="route" />}
      <AmountList
        title={words.panel.goods}
        amounts={own.map(({ commodity, to: used, contained }) => ({
          key: `${commodity}${used.stage}`,
          name: (
            <>
              {nameOf(commodity)} <small>{words.stages[used.stage] ?? used.stage}</small>
            </>
          ),
          contained,
        }))}
      />
      {routes.slice(0, 5).map(({ thing, name }) => (
        <Evidence key={thing} thing={thing} name={name} />
      ))}
    </>
  );
}

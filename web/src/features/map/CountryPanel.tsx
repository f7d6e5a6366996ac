import { useRoomWords } from "../../words/useWords.ts";
import { AmountList } from "./AmountList.tsx";
import { Evidence } from "./Evidence.tsx";
import type { FlowLink, Flows } from "./flows.ts";
import { LossOf } from "./LossOf.tsx";
import { mapWords } from "./words.ts";

/** A country: what it makes, gets and sends, and what it would cost to lose it. */
export function CountryPanel({
  country,
  flows,
  links,
}: {
  readonly country: string;
  readonly flows: Flows;
  readonly links: readonly FlowLink[];
}) {
  const words = useRoomWords(mapWords);
  const nameOf = (id: string) => flows.names[id] ?? id;
  const goods = (side: (link: FlowLink) => string, other: (link: FlowLink) => string) =>
    links
      .filter((link) => side(link) === country && other(link) !== country)
      .map((link) => ({
        key: `${link.commodity}${other(link)}`,
        name: (
          <>
            {nameOf(link.commodity)} <small>{nameOf(other(link))}</small>
          </>
        ),
        contained: link.contained,
      }));
  const from = ({ from }: FlowLink) => from.country;
  const to = ({ to }: FlowLink) => to.country;
  const plants = flows.plants.filter((plant) => plant.country === country);
  return (
    <>
      <h2>{nameOf(country)}</h2>
      <LossOf element={`country:${country}`} kind="country" />
      <AmountList title={words.panel.sends} amounts={goods(from, to)} />
      <AmountList title={words.panel.gets} amounts={goods(to, from)} />
      <AmountList
        title={words.panel.plants}
        amounts={plants.map(({ id, name, containedTonnes }) => ({
          key: id,
          name,
          contained: containedTonnes,
        }))}
      />
      <Evidence thing={country} name={nameOf(country)} />
    </>
  );
}

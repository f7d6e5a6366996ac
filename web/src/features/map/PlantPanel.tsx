import { QualityMark } from "../../parts/QualityMark.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { AmountList } from "./AmountList.tsx";
import { Evidence } from "./Evidence.tsx";
import type { Flows, Plant } from "./flows.ts";
import { LossOf } from "./LossOf.tsx";
import { mapWords } from "./words.ts";

/** A plant: whose it is, what it makes, and what it would cost to lose it. */
export function PlantPanel({ plant, flows }: { readonly plant: Plant; readonly flows: Flows }) {
  const words = useRoomWords(mapWords);
  const nameOf = (id: string) => flows.names[id] ?? id;
  return (
    <>
      <h2>{plant.name}</h2>
      <dl className="facts">
        <dt>{words.panel.place}</dt>
        <dd>
          {plant.place ? `${plant.place}, ` : ""}
          {nameOf(plant.country)}
          {!plant.isLocated && <small> {words.map.unlocated}</small>}
        </dd>
        <dt>{words.panel.owner}</dt>
        <dd>{plant.owner}</dd>
        <dt>{words.panel.control}</dt>
        <dd>{nameOf(plant.control)}</dd>
        <dt>{words.panel.status}</dt>
        <dd>
          {words.panel.statuses[plant.status] ?? plant.status}{" "}
          {plant.quality && <QualityMark quality={plant.quality} />}
        </dd>
      </dl>
      <LossOf element={`facility:${plant.id}`} kind="facility" />
      <AmountList
        title={words.panel.makes}
        amounts={plant.outputs.map(({ commodity, contained }) => ({
          key: commodity,
          name: nameOf(commodity),
          contained,
        }))}
      />
      <Evidence thing={plant.id} name={plant.name} />
    </>
  );
}

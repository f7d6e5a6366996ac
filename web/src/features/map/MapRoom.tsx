import { getRouteApi } from "@tanstack/react-router";
import { useCallback } from "react";
import { CHAIN } from "../../api/ownChain.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { DataChoice } from "../../parts/DataChoice.tsx";
import { useEscape } from "../../parts/useEscape.ts";
import { useRoomWords } from "../../words/useWords.ts";
import { Controls } from "./Controls.tsx";
import { FlowTable } from "./FlowTable.tsx";
import { linksOfStage } from "./flows.ts";
import "./map.css";
import { MapFigure } from "./MapFigure.tsx";
import { Panel } from "./Panel.tsx";
import { SankeyFigure } from "./SankeyFigure.tsx";
import { mapWords } from "./words.ts";

const route = getRouteApi("/map");

/** Where things are made, where they go, and what is behind a country, a plant or a flow. */
export function MapRoom() {
  const words = useRoomWords(mapWords);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { element, stage, at, view = "map", sort = "-contained", edition, chain } = search;
  const flows = useAnswer("chain flows", { chain: chain ?? CHAIN, element });
  const set = useCallback(
    (change: Partial<typeof search>) =>
      navigate({ search: (old) => ({ ...old, ...change }), resetScroll: false }),
    [navigate],
  );
  useEscape(useCallback(() => set({ at: undefined }), [set]));
  return (
    <>
      <header className="room-head">
        <h1>{words.title}</h1>
        {flows.data && <p>{words.about(flows.data.title, flows.data.baseYear)}</p>}
      </header>
      <DataChoice
        chain={chain}
        linked={edition}
        here={flows.isPlaceholderData ? undefined : flows.data?.edition}
        onChoose={(chosen) => set({ chain: chosen, edition: undefined })}
      />
      <Answer of={flows}>
        {(answer) => {
          const links = linksOfStage(answer.links, stage);
          const unit = words.unit(element ?? words.everyElement);
          return (
            <>
              <Controls flows={answer} search={search} onSet={set} />
              <div className="map-layout">
                {view === "map" && (
                  <MapFigure flows={answer} links={links} stage={stage} at={at} unit={unit} />
                )}
                {view === "sankey" && (
                  <SankeyFigure flows={answer} links={links} at={at} unit={unit} />
                )}
                {view === "table" && (
                  <FlowTable
                    flows={answer}
                    links={links}
                    unit={unit}
                    sort={sort}
                    onSort={(next) => set({ sort: next })}
                  />
                )}
                <Panel
                  flows={answer}
                  links={links}
                  at={at}
                  onClear={() => set({ at: undefined })}
                />
              </div>
            </>
          );
        }}
      </Answer>
    </>
  );
}

import { Empty } from "../../parts/Empty.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { ArcPanel } from "./ArcPanel.tsx";
import { CountryPanel } from "./CountryPanel.tsx";
import type { FlowLink, Flows } from "./flows.ts";
import { PlantPanel } from "./PlantPanel.tsx";
import { readSelection } from "./selection.ts";
import { mapWords } from "./words.ts";

/** What is behind the selection. */
export function Panel({
  flows,
  links,
  at,
  onClear,
}: {
  readonly flows: Flows;
  readonly links: readonly FlowLink[];
  readonly at: string | undefined;
  readonly onClear: () => void;
}) {
  const words = useRoomWords(mapWords);
  const selection = at === undefined ? undefined : readSelection(at, flows);
  return (
    <aside className="panel" aria-live="polite" aria-label={words.panel.nothing}>
      {selection === undefined ? (
        <Empty>{words.map.hint}</Empty>
      ) : (
        <>
          {selection.kind === "unknown" && <Empty>{words.panel.unknown(selection.thing)}</Empty>}
          {selection.kind === "country" && (
            <CountryPanel country={selection.country} flows={flows} links={links} />
          )}
          {selection.kind === "plant" && <PlantPanel plant={selection.plant} flows={flows} />}
          {selection.kind === "arc" && (
            <ArcPanel from={selection.from} to={selection.to} flows={flows} links={links} />
          )}
          <button type="button" onClick={onClear}>
            {words.panel.close} <kbd>Esc</kbd>
          </button>
        </>
      )}
    </aside>
  );
}

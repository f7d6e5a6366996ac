import { getRouteApi, Link } from "@tanstack/react-router";
import { useRoomWords } from "../../words/useWords.ts";
import { DATA_VIEWS } from "./address.ts";
import { ChecksView } from "./ChecksView.tsx";
import "./data.css";
import { DepositsView } from "./DepositsView.tsx";
import { EditionsView } from "./EditionsView.tsx";
import { NumbersView } from "./NumbersView.tsx";
import { OwnView } from "./OwnView.tsx";
import { ThingView } from "./ThingView.tsx";
import { dataWords } from "./words.ts";

const route = getRouteApi("/data");

const VIEWS = {
  numbers: NumbersView,
  thing: ThingView,
  checks: ChecksView,
  editions: EditionsView,
  deposits: DepositsView,
  own: OwnView,
} as const;

/** Every number's source, what is assumed, editions side by side, one's own tables. */
export function DataRoom() {
  const words = useRoomWords(dataWords);
  const { view = "numbers" } = route.useSearch();
  const View = VIEWS[view];
  return (
    <>
      <header className="room-head">
        <h1>{words.title}</h1>
        <p>{words.about}</p>
      </header>
      <nav className="views" aria-label={words.viewsLabel}>
        {DATA_VIEWS.map((one) => (
          <Link
            key={one}
            from="/data"
            to="/data"
            search={{ view: one }}
            activeOptions={{ includeSearch: true }}
            data-current={one === view || undefined}
          >
            {words.views[one]}
          </Link>
        ))}
      </nav>
      <View />
    </>
  );
}

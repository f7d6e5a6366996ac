import { getRouteApi, Link } from "@tanstack/react-router";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { AllocateView } from "./AllocateView.tsx";
import { STOCKPILE_VIEWS } from "./address.ts";
import { HistoryView } from "./HistoryView.tsx";
import { HoldingsView } from "./HoldingsView.tsx";
import { ReleaseView } from "./ReleaseView.tsx";
import { SizeView } from "./SizeView.tsx";
import { stockpileWords } from "./words.ts";

const route = getRouteApi("/stockpile");

/** The ledger that is shown where the address names none. */
const FIRST = "joint";

/** What lies in store, who may release it, and what should be held. */
export function StockpileRoom() {
  const words = useRoomWords(stockpileWords);
  const { view = "holdings", ledger = FIRST, sort = "lot" } = route.useSearch();
  const navigate = route.useNavigate();
  const ledgers = useAnswer("ledger list", {});
  return (
    <>
      <header className="room-head">
        <h1>{words.title}</h1>
        <p>{words.about}</p>
      </header>
      <nav className="views" aria-label={words.viewsLabel}>
        {STOCKPILE_VIEWS.map((one) => (
          <Link
            key={one}
            from="/stockpile"
            to="/stockpile"
            search={{ view: one, ledger }}
            activeOptions={{ includeSearch: true }}
            data-current={one === view || undefined}
          >
            {words.views[one]}
          </Link>
        ))}
      </nav>
      {view === "size" && <SizeView />}
      {view === "allocate" && <AllocateView />}
      {view !== "size" && view !== "allocate" && (
        <Answer of={ledgers}>
          {(answer) => (
            <>
              <div className="controls">
                <label>
                  {words.ledger}
                  <select
                    value={ledger}
                    onChange={({ target }) =>
                      navigate({ search: (old) => ({ ...old, ledger: target.value }) })
                    }
                  >
                    {answer.map((one) => (
                      <option key={one.ledger}>{one.ledger}</option>
                    ))}
                  </select>
                </label>
                {ledger === FIRST && <span className="figure-unit">{words.joint}</span>}
              </div>
              {view === "holdings" && (
                <HoldingsView
                  ledger={ledger}
                  isJoint={ledger === FIRST}
                  sort={sort}
                  onSort={(next) =>
                    navigate({ search: (old) => ({ ...old, sort: next }), resetScroll: false })
                  }
                />
              )}
              {view === "release" && <ReleaseView ledger={ledger} isJoint={ledger === FIRST} />}
              {view === "history" && <HistoryView ledger={ledger} />}
            </>
          )}
        </Answer>
      )}
    </>
  );
}

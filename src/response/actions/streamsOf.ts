import type { Action } from "../../model/index.ts";
import type { Run } from "../../network/index.ts";
import { advanceStreams } from "./advance.ts";
import { collectStreams } from "./collect.ts";
import { releaseStreams } from "./release.ts";
import { replaceStreams } from "./replace.ts";
import { runStreams } from "./run.ts";
import { shipStreams } from "./ship.ts";
import { standBackStreams } from "./standBack.ts";
import type { Stream } from "./stream.ts";
import { swapStreams } from "./swap.ts";
import { tollStreams } from "./toll.ts";

/** What each kind of action does. A new kind is a row here, and a file where it does something new. */
const STREAMS: Readonly<Record<Action["kind"], (run: Run, action: Action) => readonly Stream[]>> = {
  "release-public-stock": releaseStreams,
  "release-obligatory-stock": releaseStreams,
  "loan-between-partners": releaseStreams,
  "swap-between-partners": swapStreams,
  // Who is served first moves no tonne into the country: `priority` says what it is worth.
  "priority-allocation": () => [],
  "essential-use-rationing": standBackStreams,
  "purchase-at-premium": shipStreams,
  "general-licence": shipStreams,
  "toll-processing": (run, action) =>
    action.process === "" ? shipStreams(run, action) : tollStreams(run, action),
  "air-freight": advanceStreams,
  "surge-capacity": runStreams,
  "restart-capacity": runStreams,
  "permit-waiver": runStreams,
  "earlier-commissioning": runStreams,
  collection: collectStreams,
  "substitution-programme": replaceStreams,
};

/** What an action does under a run, by month. */
export const streamsOf = (run: Run, action: Action): readonly Stream[] =>
  STREAMS[action.kind](run, action);

import type { OutputOf } from "../../operations/index.ts";
import { faint, strong } from "../page/page.ts";
import type { Presenter } from "./presenters.ts";

type ChainClosed = OutputOf<"chain closed">;

const countIn = (part: unknown): number => Object.keys(part ?? {}).length;

/** Parts of a chain and how much is in each. */
const partsOf = ({ chain, baseline }: ChainClosed) =>
  Object.entries({ ...chain, flow: baseline.flow })
    .filter(([, part]) => typeof part === "object")
    .map(([name, part]) => [name, countIn(part)] as const);

/** What a closed chain holds; the data itself is for programs (`--json`). */
export const chainClosed: Presenter<ChainClosed> = {
  text: (closed, page) => [
    strong(`${String(closed.chain.id)} · ${closed.edition}`, page),
    ...partsOf(closed).map(([name, count]) => `${name}: ${count}`),
    faint("--json", page),
  ],
  records: (closed) => ({
    header: ["part", "entries"],
    rows: partsOf(closed).map(([name, count]) => [name, count]),
  }),
};

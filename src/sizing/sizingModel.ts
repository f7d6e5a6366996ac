import { nodeId } from "../model/index.ts";
import {
  assembleWith,
  type Layout,
  type MarketModel,
  type Network,
  type Run,
} from "../network/index.ts";
import type { Candidate } from "./candidate.ts";

/** What leaves a candidate's stock for one country: the first of its columns; months follow one another. */
export interface Release {
  /** Index of the candidate. */
  readonly candidate: number;
  readonly to: string;
  readonly first: number;
}

/** The rows that a candidate's tonnes stand on the right of. */
export interface StockRows {
  /** Σ over months and countries of what leaves, losses counted, ≤ x. */
  readonly held: number;
  /** What leaves in a month ≤ share · x; first row of the months from the start on. */
  readonly leaves: number;
  readonly leavesCount: number;
}

/** A market with a stock of every candidate, all still empty. */
export interface SizingModel extends MarketModel {
  readonly releases: readonly Release[];
  readonly stockRows: readonly StockRows[];
}

/**
 * The market and stocks of a size x that is decided before anything happens.
 *
 *   Σ_{n,t} out[i,n,t] / (1 − loss)^(t+1) ≤ x[i]      Σ_n out[i,n,t] ≤ share[i] · x[i], t ≥ start
 *   balance[c,n,t+lead] += out[i,n,t]                 cost += (rebuy + passage) · out
 *
 * The sizes stand on the right of rows and nowhere else, so that matrix and costs are the same for
 * every size and every scenario. A stock may serve its holder's users and, where stocks are shared,
 * those of every partner.
 */
export function assembleSizing(
  run: Run,
  candidates: readonly Candidate[],
  partners: readonly string[],
): SizingModel {
  const releases: Release[] = [];
  const stockRows: StockRows[] = [];
  const built = assembleWith(run, (network: Network, _: Layout) => {
    const { lp, monthCount } = network;
    for (const [index, candidate] of candidates.entries()) {
      const { id, commodity, place, startMonths, monthlyLoss, passage } = candidate;
      const held = lp.row(() => `held[${id}]`, { upper: 0 });
      const start = Math.min(startMonths, monthCount);
      const rows = Array.from({ length: monthCount - start }, (_, k) =>
        lp.row(() => `leaves[${id}, ${network.month(start + k)}]`, { upper: 0 }),
      );
      stockRows.push({ held, leaves: rows[0] ?? held, leavesCount: rows.length });
      for (const to of partners) {
        const node = nodeId(commodity, to);
        if (!network.nodes.has(node)) continue;
        const isHome = to === place;
        const lag = isHome ? 0 : passage.leadMonths;
        const usd = candidate.rebuyUsd + (isHome ? 0 : passage.costUsdPerTonne);
        for (let t = 0; t < monthCount; t++) {
          const column = lp.column(() => `out[${id}, to ${to}, ${network.month(t)}]`, {
            upper: t < start ? 0 : Infinity,
          });
          if (t === 0) releases.push({ candidate: index, to, first: column });
          lp.add(held, column, (1 - monthlyLoss) ** -(t + 1));
          if (t >= start) lp.add(rows[t - start]!, column, 1);
          network.balance(node, t + lag, column, 1, isHome ? "home" : "other");
          network.cost(column, t, usd);
        }
      }
    }
  });
  for (const [index, { releaseShare }] of candidates.entries())
    if (!(releaseShare > 0))
      throw new Error(`Nothing can leave the stock ${candidates[index]!.id}.`);
  return { ...built, releases, stockRows };
}

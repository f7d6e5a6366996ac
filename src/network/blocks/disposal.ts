import type { Network } from "./network.ts";

/**
 * Disposal: what nobody takes. Surplus co-products are real, and cost nothing here to keep apart.
 *
 *   0 ≤ surplus[c,n,t]          balance[c,n,t] −= surplus
 *
 * Returns the first column of each node.
 */
export function addDisposal(network: Network): ReadonlyMap<string, number> {
  const { lp, monthCount } = network;
  const columns = new Map<string, number>();
  for (const node of network.nodes.keys())
    for (let t = 0; t < monthCount; t++) {
      const column = lp.column(() => `surplus[${node}, ${network.month(t)}]`);
      if (t === 0) columns.set(node, column);
      network.balance(node, t, column, -1, "other");
    }
  return columns;
}

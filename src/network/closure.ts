import { type Chain, nodeId } from "../model/index.ts";
import type { Baseline } from "./baseline.ts";

/** The account of an element at a stage in the base year; t/a of the element. */
export interface Closure {
  readonly stage: string;
  readonly element: string;
  /** What the processes of the stage took in; for mines and collection, from outside the chain. */
  readonly in: number;
  /** What they gave out. */
  readonly out: number;
  /** What they lost: in less out. */
  readonly loss: number;
  /** What was made of the commodities of the stage, by whichever process. */
  readonly made: number;
  /** What processes used of them. */
  readonly used: number;
  /** What end users took. */
  readonly demand: number;
  /** What went into stocks; negative for a draw-down. */
  readonly stock: number;
  /** What nobody took. */
  readonly surplus: number;
  /** Sum over countries and commodities of what does not add up, as a share of what was made. */
  readonly residualShare: number;
}

interface Account {
  made: number;
  used: number;
  demand: number;
  stock: number;
  surplus: number;
  arrived: number;
  left: number;
}

const emptyAccount = (): Account => ({
  made: 0,
  used: 0,
  demand: 0,
  stock: 0,
  surplus: 0,
  arrived: 0,
  left: 0,
});

/** The account of each node of the base year, t/a on its commodity's basis. */
function accountsOf(chain: Chain, baseline: Baseline): ReadonlyMap<string, Account> {
  const accounts = new Map<string, Account>();
  const add = (node: string, entry: keyof Account, tonnes: number) => {
    const account = accounts.get(node) ?? emptyAccount();
    account[entry] += tonnes;
    accounts.set(node, account);
  };
  for (const [id, own] of baseline.activity) {
    const { country } = chain.facilities.get(id)!;
    for (const [process, amount] of own) {
      const { inputs, outputs } = chain.processes.get(process)!;
      for (const { commodity, rate } of outputs)
        add(nodeId(commodity, country), "made", rate.value * amount);
      for (const { commodity, rate } of inputs)
        add(nodeId(commodity, country), "used", rate.value * amount);
    }
  }
  for (const [id, tonnes] of baseline.flow) {
    const { commodity, from, to } = chain.routes.get(id)!;
    add(nodeId(commodity, from), "left", tonnes);
    add(nodeId(commodity, to), "arrived", tonnes);
  }
  for (const [id, tonnes] of baseline.demand) {
    const { commodity, country } = chain.demands.get(id)!;
    add(nodeId(commodity, country), "demand", tonnes);
  }
  for (const [node, tonnes] of baseline.stockChange) add(node, "stock", tonnes);
  for (const [node, tonnes] of baseline.surplus) add(node, "surplus", tonnes);
  return accounts;
}

const residualOf = (one: Account): number =>
  one.made + one.arrived - one.used - one.left - one.demand - one.stock - one.surplus;

/** Element taken in and given out by the processes of a stage, t/a. */
function throughput(chain: Chain, baseline: Baseline, stage: string, element: string) {
  let taken = 0;
  let given = 0;
  const content = (commodity: string) =>
    chain.commodities.get(commodity)!.content.get(element)?.value ?? 0;
  for (const own of baseline.activity.values())
    for (const [id, amount] of own) {
      const process = chain.processes.get(id)!;
      if (process.stage !== stage) continue;
      const sum = (flows: typeof process.inputs) =>
        flows.reduce((total, { commodity, rate }) => total + rate.value * content(commodity), 0);
      const out = sum(process.outputs) * amount;
      given += out;
      taken += process.inputs.length === 0 ? out : sum(process.inputs) * amount;
    }
  return { in: taken, out: given, loss: taken - given };
}

/**
 * The mass account of a closed base year, for each stage and element that it handles. What was made
 * at the commodities of a stage is used, wanted, stored or left over; trade moves it and adds nothing.
 */
export function accountForMass(chain: Chain, baseline: Baseline): readonly Closure[] {
  const accounts = [...accountsOf(chain, baseline)].map(([node, account]) => ({
    commodity: chain.commodities.get(node.slice(0, node.lastIndexOf("@")))!,
    account,
  }));
  return chain.stages.flatMap((stage) =>
    chain.elements.flatMap((element) => {
      const total = emptyAccount();
      let residual = 0;
      for (const { commodity, account } of accounts) {
        const content = commodity.content.get(element)?.value ?? 0;
        if (commodity.stage !== stage || content === 0) continue;
        for (const entry of Object.keys(total) as (keyof Account)[])
          total[entry] += account[entry] * content;
        residual += Math.abs(residualOf(account)) * content;
      }
      const through = throughput(chain, baseline, stage, element);
      if (total.made === 0 && through.in === 0) return [];
      const { made, used, demand, stock, surplus } = total;
      const residualShare = made > 0 ? residual / made : 0;
      return [{ stage, element, ...through, made, used, demand, stock, surplus, residualShare }];
    }),
  );
}

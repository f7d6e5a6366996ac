import { nodeId } from "../model/index.ts";
import {
  DEPTH_MAX,
  type Explanation,
  LIMITS_PER_NODE,
  type Link,
  peakMonth,
} from "./explanation.ts";
import type { FrozenAnswer } from "./frozen.ts";
import type { Actor } from "./frozenActors.ts";
import { type Source, sourcesOf } from "./sources.ts";

/** A share that is as good as whole. */
const WHOLE = 1 - 1e-9;

/**
 * Why a demand goes short when every buyer keeps its suppliers: at each short node, the ways in that
 * gave less than in the base year, the largest loss first, up to what the scenario holds back.
 */
export function explainFrozen(answer: FrozenAnswer, demand: string): Explanation {
  const { run, actors, servedShare } = answer;
  const sources = sourcesOf(run.chain);
  const month = peakMonth(answer.trajectory.unmet.get(demand)!);
  const { commodity, country } = run.chain.demands.get(demand)!;
  const links: Link[] = [];
  const seen = new Set<string>();

  const actorOf = (source: Source): Actor | undefined => {
    if (source.kind === "made")
      return actors.activity.get(source.facility.id)?.get(source.process.id);
    return source.kind === "shipped" ? actors.flow.get(source.route.id) : undefined;
  };
  const linkOf = (
    node: string,
    source: Source,
    at: number,
  ): (Link & { lost: number }) | undefined => {
    const actor = actorOf(source);
    if (!actor || source.kind === "stored") return undefined;
    const began = at - actor.leadMonths;
    const given = actor.gives.find(([to]) => to === node)?.[1] ?? 0;
    if (began < 0 || given === 0 || actor.runs[began]! > WHOLE) return undefined;
    const allowed = actor.allowed[began]!;
    const way = source.kind === "made" ? source.facility.id : source.route.id;
    const short = [...actor.takes]
      .map(([of]) => ({ of, share: servedShare.get(of)?.[began] ?? 1 }))
      .sort((a, b) => a.share - b.share)[0];
    const isStarved =
      short !== undefined && short.share < WHOLE && actor.runs[began]! < allowed * WHOLE;
    return {
      node,
      way,
      wayKind: source.kind,
      month: began,
      limit: isStarved
        ? { kind: "starved", of: short.of }
        : { kind: "restricted", allowed, causes: run.disturbance.causes.get(way) ?? [] },
      worthUsd: undefined,
      lost: given * (1 - actor.runs[began]!),
    };
  };
  const follow = (node: string, at: number, depth: number) => {
    if (seen.has(node) || depth > DEPTH_MAX) return;
    seen.add(node);
    const found = (sources.get(node) ?? []).flatMap((source) => linkOf(node, source, at) ?? []);
    found.sort((a, b) => b.lost - a.lost);
    for (const { lost: _, ...link } of found.slice(0, LIMITS_PER_NODE)) {
      if (link.limit.kind === "starved" && seen.has(link.limit.of)) continue;
      links.push(link);
      if (link.limit.kind === "starved") follow(link.limit.of, link.month, depth + 1);
    }
  };
  follow(nodeId(commodity, country), month, 0);
  return { demand, month, links };
}

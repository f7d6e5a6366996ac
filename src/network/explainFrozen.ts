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
import { surgesAt } from "./surge.ts";

/** A cause is told from this share of what a node lost on; and tonnes a month that are nothing. */
const TOLD_SHARE_MIN = 0.1;
const TRACE_TONNES = 1e-9;

/** A link, and the tonnes that the node lost by it. */
type Loss = Link & { readonly tonnes: number };

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
  /** What a way gave less than in the base year, parted into what held it back: tonnes, and a link. */
  const lossesOf = (node: string, source: Source, at: number): Loss[] => {
    const actor = actorOf(source);
    if (!actor || source.kind === "stored") return [];
    const began = at - actor.leadMonths;
    const given = actor.gives.find(([to]) => to === node)?.[1] ?? 0;
    if (began < 0 || given === 0) return [];
    const allowed = actor.allowed[began]!;
    const way = source.kind === "made" ? source.facility.id : source.route.id;
    const link = { node, way, wayKind: source.kind, month: began, worthUsd: undefined };
    const scarcest = actor.takes
      .map(([of]) => ({ of, share: servedShare.get(of)?.[began] ?? 1 }))
      .sort((a, b) => a.share - b.share)[0];
    const losses: Loss[] = [
      {
        tonnes: given * (1 - allowed),
        ...link,
        limit: { kind: "restricted", allowed, causes: run.disturbance.causes.get(way) ?? [] },
      },
    ];
    if (scarcest)
      losses.push({
        tonnes: given * (allowed - actor.runs[began]!),
        ...link,
        limit: { kind: "starved", of: scarcest.of },
      });
    return losses;
  };
  /** Adds the causes of a short node to the links, and says whether it came upon any. */
  const follow = (node: string, at: number, depth: number): boolean => {
    if (seen.has(node) || depth > DEPTH_MAX) return false;
    seen.add(node);
    const losses: Loss[] = surgesAt(run, node, at);
    for (const source of sources.get(node) ?? []) losses.push(...lossesOf(node, source, at));
    losses.sort((a, b) => b.tonnes - a.tonnes);
    const total = losses.reduce((sum, { tonnes }) => sum + tonnes, 0);
    const told = losses.filter(({ tonnes }) => tonnes > total * TOLD_SHARE_MIN + TRACE_TONNES);
    const before = links.length;
    for (const { tonnes: _, ...link } of told.slice(0, LIMITS_PER_NODE)) {
      const place = links.push(link) - 1;
      // What leads only round in a circle, as a maker's own scrap does, is no cause.
      if (link.limit.kind === "starved" && !follow(link.limit.of, link.month, depth + 1))
        links.splice(place, 1);
    }
    return links.length > before;
  };
  follow(nodeId(commodity, country), month, 0);
  return { demand, month, links };
}

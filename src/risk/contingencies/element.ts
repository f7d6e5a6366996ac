import { type Chain, type Disturbance, undisturbed } from "../../model/index.ts";
import type { Baseline } from "../../network/index.ts";
import type { Month } from "../../units/index.ts";
import type { Screen } from "./screen.ts";

/** The kinds of thing that can be lost. */
export const ELEMENT_KINDS = ["facility", "country", "owner", "control", "route"] as const;

/** A kind of thing that can be lost. */
export type ElementKind = (typeof ELEMENT_KINDS)[number];

/** Something that is lost as a whole and for the whole run: what it is, and what goes with it. */
export interface Element {
  /** `kind:what`, such as `country:CN`. */
  readonly id: string;
  readonly kind: ElementKind;
  readonly facilities: readonly string[];
  readonly routes: readonly string[];
  /** Ids of other elements with which exactly the same goes, such as an owner of one plant. */
  readonly also: readonly string[];
}

/** A route that carried less than this in the base year is not in use, t/a. */
const IN_USE_TPA_MIN = 1e-6;

/** Ids of the facilities that each value of a field holds, in the order of the chain. */
function groupBy(chain: Chain, field: "country" | "owner" | "control") {
  const groups = new Map<string, string[]>();
  for (const facility of chain.facilities.values()) {
    if (facility[field] === "") continue;
    const own = groups.get(facility[field]) ?? [];
    groups.set(facility[field], own);
    own.push(facility.id);
  }
  return groups;
}

type Loss = Pick<Element, "facilities" | "routes">;

/** What goes with each element of a kind. */
function lossesOf(chain: Chain, baseline: Baseline, kind: ElementKind): Map<string, Loss> {
  switch (kind) {
    case "facility":
      return new Map(
        [...chain.facilities.keys()].map((id) => [id, { facilities: [id], routes: [] }]),
      );
    case "owner":
    case "control":
      return new Map(
        [...groupBy(chain, kind)].map(([id, facilities]) => [id, { facilities, routes: [] }]),
      );
    case "country": {
      const facilities = groupBy(chain, kind);
      const exports = Map.groupBy(chain.routes.values(), ({ from }) => from);
      const countries = [...new Set([...facilities.keys(), ...exports.keys()])].sort();
      return new Map(
        countries.map((id) => [
          id,
          {
            facilities: facilities.get(id) ?? [],
            routes: (exports.get(id) ?? []).map((route) => route.id),
          },
        ]),
      );
    }
    case "route": {
      const used = [...chain.routes.keys()].filter(
        (id) => (baseline.flow.get(id) ?? 0) > IN_USE_TPA_MIN,
      );
      return new Map(used.map((id) => [id, { facilities: [], routes: [id] }]));
    }
  }
}

/**
 * Everything of the given kinds that can be lost: facilities; countries, with all plants in them and
 * all that they ship; owners and controllers, with all their plants; routes in use. Elements with
 * which exactly the same goes are one element; the first kind asked for gives its name.
 */
export function listElements(
  chain: Chain,
  baseline: Baseline,
  kinds: readonly ElementKind[],
): readonly Element[] {
  const byLoss = new Map<string, Element>();
  for (const kind of kinds)
    for (const [what, loss] of lossesOf(chain, baseline, kind)) {
      const id = `${kind}:${what}`;
      const key = JSON.stringify([[...loss.facilities].sort(), [...loss.routes].sort()]);
      const same = byLoss.get(key);
      byLoss.set(
        key,
        same ? { ...same, also: [...same.also, id] } : { id, kind, ...loss, also: [] },
      );
    }
  return [...byLoss.values()];
}

/**
 * The loss of elements as a scenario would say it: nothing is left of their facilities and routes in
 * any month.
 *
 * @example
 * const one = { id: "facility:a", kind: "facility", facilities: ["a"], routes: [], also: [] }
 * Array.from(disturbanceOf([one], [0, 1]).facilityShare.get("a")) // => [0, 0]
 */
export function disturbanceOf(elements: readonly Element[], months: readonly Month[]): Disturbance {
  const nothing = (ids: readonly string[]) =>
    new Map(ids.map((id) => [id, new Float64Array(months.length)] as const));
  return {
    ...undisturbed(months),
    facilityShare: nothing(elements.flatMap(({ facilities }) => facilities)),
    routeShare: nothing(elements.flatMap(({ routes }) => routes)),
  };
}

/** The parts of a screen that go with each element, by index and ascending. */
export function lossesIn(screen: Screen, elements: readonly Element[]): readonly Int32Array[] {
  const indexOf = new Map(screen.parts.map(({ id }, index) => [id, index] as const));
  return elements.map(({ facilities, routes }) => {
    const ids = [...facilities.map((id) => `facility:${id}`), ...routes.map((id) => `route:${id}`)];
    return Int32Array.from(ids, (id) => indexOf.get(id)!).sort();
  });
}

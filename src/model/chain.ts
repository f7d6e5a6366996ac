import type { Month } from "../units/index.ts";
import type { Figure, RowRef } from "./figure.ts";

/** What the tonnes of a commodity are tonnes of. Adding across bases is an error. */
export type Basis = "REO" | "oxide" | "metal" | "gross" | "content";

/** The bases that tables may name. */
export const BASES: readonly Basis[] = ["REO", "oxide", "metal", "gross", "content"];

/** A name in the languages of the screen. */
export interface Name {
  readonly en: string;
  readonly ja: string;
}

/** A traded form of material, with its stage, basis and element composition. */
export interface Commodity {
  readonly id: string;
  readonly stage: string;
  readonly basis: Basis;
  readonly name: Name;
  /** Tonnes of contained element in a tonne of the commodity on its basis. */
  readonly content: ReadonlyMap<string, Figure>;
  readonly at: RowRef;
}

/** A flow into or out of a process: tonnes of a commodity for a unit of activity. */
export interface RecipeFlow {
  readonly commodity: string;
  readonly rate: Figure;
}

/** A recipe. Joint products are the rule; what a process loses is its inputs less its outputs, by element. */
export interface Process {
  readonly id: string;
  readonly stage: string;
  readonly name: Name;
  readonly inputs: readonly RecipeFlow[];
  readonly outputs: readonly RecipeFlow[];
  /** Variable cost, USD for a unit of activity, without the inputs. */
  readonly cost: Figure | undefined;
  /** Months from input to output; absent means within the month. */
  readonly lead: Figure | undefined;
  /** Share of a plant's capacity that can turn to it each month, beyond what ran; absent means all. */
  readonly ramp: Figure | undefined;
  readonly at: RowRef;
}

/** Capacity from a month on, until the next step; t/a of activity. Ramps are steps. */
export interface CapacityStep {
  readonly from: Month;
  readonly capacity: Figure;
}

/** A plant, or a group of plants where a source knows no more: a process or several at a place. */
export interface Facility {
  readonly id: string;
  readonly name: Name;
  /** Id of the country node. */
  readonly country: string;
  /** Where in the country, in words. */
  readonly place: string;
  readonly latitude: number | undefined;
  readonly longitude: number | undefined;
  readonly owner: string;
  /** Country that can order it to stop: its own, unless the owner's is named. */
  readonly control: string;
  /** Recipes that it can run; they share its capacity. */
  readonly processes: readonly string[];
  readonly status: "operating" | "ramping" | "planned" | "idle";
  /** Base activity by process, t/a, before reconciliation. */
  readonly activity: ReadonlyMap<string, Estimate>;
  readonly capacity: readonly CapacityStep[];
  readonly source: string;
  readonly note: string;
  readonly at: RowRef;
}

/** A base-year figure, and the family of sources that it shares one scale factor with. */
export interface Estimate {
  readonly figure: Figure;
  /** Id of a family, or "". Figures of a family are off by one common factor and tight as ratios. */
  readonly family: string;
}

/** A commodity from country to country. Base flow 0 and `isNewLane` mark a lane nobody uses yet. */
export interface Route {
  /** `commodity:FROM>TO`. */
  readonly id: string;
  readonly commodity: string;
  readonly from: string;
  readonly to: string;
  /** Base flow, t/a; absent for a new lane. */
  readonly base: Estimate | undefined;
  readonly terms: RouteTerms;
  readonly at: RowRef;
}

/** What shipping on a route takes. Absent terms are zero (cost, duty, lead) or forbid (growth, new lane). */
export interface RouteTerms {
  /** Months in transit. */
  readonly lead: Figure | undefined;
  /** Freight and insurance, USD/t. */
  readonly cost: Figure | undefined;
  /** Duty, share of the commodity's price. */
  readonly duty: Figure | undefined;
  /** How fast the flow can grow: share of base flow a month. */
  readonly growth: Figure | undefined;
  /** How far the flow can grow: multiple of the base flow. */
  readonly growthLimit: Figure | undefined;
  /** What a tonne beyond the base flow costs on top: share of the commodity's price. */
  readonly premium: Figure | undefined;
  /** Months until a lane that nobody uses yet is qualified. */
  readonly qualification: Figure | undefined;
  /** What a qualified new lane adds each month: share of what the destination's plants and users can use a month. */
  readonly newLane: Figure | undefined;
}

/** Who is served first, when someone decides. */
export type Tier = "defence" | "essential" | "industrial" | "other";

/** The tiers, first served first. */
export const TIERS: readonly Tier[] = ["defence", "essential", "industrial", "other"];

/** An end use, in a tier. */
export interface Sector {
  readonly id: string;
  readonly tier: Tier;
  readonly name: Name;
}

/** A commodity wanted in a country by a sector. */
export interface Demand {
  /** `commodity@COUNTRY/sector`. */
  readonly id: string;
  readonly commodity: string;
  readonly country: string;
  readonly sector: string;
  /** Base demand, t/a. */
  readonly base: Estimate;
  /** What a tonne not delivered costs the economy, USD/t. */
  readonly lostValue: Figure;
  readonly at: RowRef;
}

/** How goods of a sector stay in use in a country, and how they come back. */
export interface InUse {
  /** `sector@COUNTRY`. */
  readonly id: string;
  readonly sector: string;
  readonly country: string;
  /** Mean years from sale to discard, and their standard deviation. */
  readonly life: Figure;
  readonly deviation: Figure;
  /** Mean growth of sales in the years before the base year, share a year. */
  readonly growth: Figure;
  /** First year of sales. */
  readonly since: Figure;
  /** Tonnes in goods used in the country for a tonne of its demand: exports of goods off, imports on. */
  readonly kept: Figure;
  /** Most of what is discarded that collection could gather, share. */
  readonly reachable: Figure;
  /** Fall of heavy rare-earth content by year of sale, share a year. */
  readonly heavyFall: Figure;
}

/** A commodity that can stand in for a wanted one, up to a limit and after a delay. */
export interface Substitution {
  readonly id: string;
  readonly wanted: string;
  readonly substitute: string;
  /** Sector, or "*" for all. */
  readonly sector: string;
  /** Country, or "*" for all. */
  readonly country: string;
  /** Tonnes of the substitute for a tonne of the wanted. */
  readonly rate: Figure;
  /** Largest share of the demand that can switch. */
  readonly limit: Figure;
  /** Months before the first tonne can switch. */
  readonly delay: Figure;
  /** Redesign and loss of performance, USD for a tonne of the wanted. */
  readonly cost: Figure | undefined;
  readonly at: RowRef;
}

/** Who may draw on a stock: its firm freely; the others only under a plan. */
export type HoldingKind = "firm" | "obligatory" | "public" | "pool";

/** The kinds of holding. */
export const HOLDING_KINDS: readonly HoldingKind[] = ["firm", "obligatory", "public", "pool"];

/** A stock of a commodity, held by someone, somewhere, under a release rule. */
export interface Holding {
  readonly id: string;
  readonly commodity: string;
  readonly country: string;
  readonly holder: string;
  readonly kind: HoldingKind;
  /** Tonnes in store at the start. */
  readonly stock: Figure;
  /** Tonnes below which the holder does not go. */
  readonly floor: Figure | undefined;
  /** Most that can leave, t a month. */
  readonly release: Figure | undefined;
  /** Most that can come in, t a month; absent means nothing comes in. */
  readonly fill: Figure | undefined;
  /** Share lost a month (age, oxidation). */
  readonly loss: Figure | undefined;
  readonly at: RowRef;
}

/** Base-year change of stock of a commodity in a country, t/a; positive is a build-up. */
export interface StockChange {
  readonly commodity: string;
  readonly country: string;
  readonly base: Estimate;
  readonly at: RowRef;
}

/** A common scale factor around 1 of one family of sources. */
export interface Family {
  readonly id: string;
  readonly scale: Figure;
}

/** A chain: everything the network is built from, for one base year. */
export interface Chain {
  readonly id: string;
  readonly name: Name;
  /** Base year of activities, flows, demands and stock changes. */
  readonly baseYear: number;
  /** Elements that mass is followed by. */
  readonly elements: readonly string[];
  /** Stages from mine to use, in order. */
  readonly stages: readonly string[];
  readonly countries: ReadonlyMap<string, Country>;
  readonly commodities: ReadonlyMap<string, Commodity>;
  readonly processes: ReadonlyMap<string, Process>;
  readonly facilities: ReadonlyMap<string, Facility>;
  readonly routes: ReadonlyMap<string, Route>;
  readonly sectors: ReadonlyMap<string, Sector>;
  readonly demands: ReadonlyMap<string, Demand>;
  readonly substitutions: readonly Substitution[];
  /** By id; sectors of which nothing is known have no row. */
  readonly inUse: ReadonlyMap<string, InUse>;
  readonly holdings: ReadonlyMap<string, Holding>;
  readonly stockChanges: readonly StockChange[];
  readonly families: ReadonlyMap<string, Family>;
  /** USD/t by commodity, of the base year or the nearest year that has one. */
  readonly prices: ReadonlyMap<string, Figure>;
}

/** A node of trade: a country, or a region that sources do not split. */
export interface Country {
  readonly id: string;
  readonly name: Name;
  /** Longitude and latitude of a point to draw it at. */
  readonly longitude: number;
  readonly latitude: number;
}

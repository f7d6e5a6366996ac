import { stat } from "node:fs/promises";
import { join } from "node:path";
import {
  type Action,
  type Chain,
  type Corner,
  type Figure,
  type Name,
  type Problem,
  type Reading,
  suggest,
  TIERS,
} from "../../model/index.ts";
import { parseNumber } from "../columns.ts";
import { DATA_FOLDER } from "../readChain.ts";
import { idsOf, readTable } from "../readFolder.ts";
import { checkReferences } from "../refer.ts";
import { COMMON_TABLES } from "../tables.ts";
import { ACTION_TABLES } from "./tables.ts";

/** How a scenario may turn out otherwise. */
export interface VariantTerms {
  readonly id: string;
  readonly name: Name;
  readonly corner: Corner;
  /** Share of the run after which the scenario's measures end, 0 to 1. */
  readonly lasts: number | undefined;
  /** Id of a scenario whose shocks come on top, or "". */
  readonly also: string;
  readonly probability: Figure;
}

/** What a plan can choose from, and what it must stand. */
export interface Toolbox {
  readonly actions: readonly Action[];
  readonly variants: readonly VariantTerms[];
}

/** How far probabilities may miss one. */
const ROUNDING = 1e-9;

/** Reads the actions and variants for a chain, and checks every id in them against it. */
export async function readActions(chain: Chain, own?: string): Promise<Reading<Toolbox>> {
  const folder = own ?? join(DATA_FOLDER, "actions", chain.id);
  const problems: Problem[] = [];
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    const says =
      own === undefined
        ? `No actions are known for the chain ${chain.id}. Give a folder of your own (--actions).`
        : `There is no such folder. Give one with ${Object.values(ACTION_TABLES)
            .map(({ file }) => file)
            .join(", ")}.`;
    const value = own ?? chain.id;
    return { ok: false, problems: [{ where: "respond", field: "actions", value, says }] };
  }
  const { actions, terms, variants } = ACTION_TABLES;
  const rows = {
    actions: await readTable(folder, actions, true, problems),
    terms: await readTable(folder, terms, true, problems),
    variants: await readTable(folder, variants, true, problems),
  };
  const sources = await readTable(DATA_FOLDER, COMMON_TABLES.sources, true, problems);
  const known = new Map([
    ["actions", idsOf(rows.actions)],
    ["countries", new Set(chain.countries.keys())],
    ["sources", idsOf(sources)],
  ]);
  checkReferences(rows.actions, actions, known, problems);
  checkReferences(rows.terms, terms, known, problems);
  checkReferences(rows.variants, variants, known, problems);
  const termsOf = Map.groupBy(rows.terms, ({ action }) => action);
  const read = rows.actions.map((row): Action => {
    const own = termsOf.get(row.id) ?? [];
    const term = (name: (typeof own)[number]["term"]) =>
      own.find((one) => one.term === name)?.figure;
    const { id, kind, party, at } = row;
    return {
      id,
      kind,
      name: { en: row.name_en, ja: row.name_ja },
      party,
      partner: row.partner ?? "",
      owner: { en: row.owner_en, ja: row.owner_ja },
      source: row.source,
      note: row.note ?? "",
      commodities: (row.commodities ?? "").split(";").filter(Boolean),
      from: row.from ?? "",
      to: row.to ?? "",
      holding: row.holding ?? "",
      process: row.process ?? "",
      substitution: row.substitution ?? "",
      tier: (row.tier ?? "") as Action["tier"],
      start: term("start"),
      lead: term("lead"),
      returned: term("returned"),
      rate: term("rate"),
      share: term("share"),
      limit: term("limit"),
      fixed: term("fixed"),
      cost: term("cost"),
      compensation: term("compensation"),
      at,
    };
  });
  for (const action of read) checkAction(action, chain, problems);
  const told = rows.variants.map((row): VariantTerms => {
    const lasts = row.lasts ? parseNumber(row.lasts) : undefined;
    const isShare = !lasts || ("value" in lasts && lasts.value >= 0 && lasts.value <= 1);
    if (!isShare)
      problems.push({
        where: `${row.at.file}:${row.at.line}`,
        field: "lasts",
        value: row.lasts,
        says: "Write a share of the run, 0 to 1.",
      });
    return {
      id: row.id,
      name: { en: row.name_en, ja: row.name_ja },
      corner: row.corner,
      lasts: lasts && "value" in lasts ? lasts.value : undefined,
      also: row.also ?? "",
      probability: row.figure,
    };
  });
  const total = told.reduce((sum, { probability }) => sum + probability.value, 0);
  if (problems.length === 0 && Math.abs(total - 1) > ROUNDING)
    problems.push({
      where: variants.file,
      field: "value",
      value: String(total),
      says: "The probabilities of the variants must sum to 1.",
    });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { actions: read, variants: told } };
}

/** What each kind of action must name, beside its terms. */
const NEEDED = {
  "release-public-stock": ["holding"],
  "release-obligatory-stock": ["holding"],
  "loan-between-partners": ["holding", "to"],
  "swap-between-partners": ["holding", "to", "returned"],
  "priority-allocation": ["to"],
  "essential-use-rationing": ["tier", "to", "share", "compensation"],
  "purchase-at-premium": ["commodities", "from", "to", "rate"],
  "general-licence": ["commodities", "from", "to", "share"],
  "toll-processing": ["from", "to", "rate"],
  "air-freight": ["commodities", "to", "rate"],
  "surge-capacity": ["process", "to", "rate"],
  "restart-capacity": ["process", "to", "rate"],
  "permit-waiver": ["process", "to", "rate"],
  "earlier-commissioning": ["process", "to", "rate"],
  collection: ["process", "to", "rate"],
  "substitution-programme": ["substitution", "to", "share"],
} as const satisfies Record<Action["kind"], readonly (keyof Action)[]>;

function checkAction(action: Action, chain: Chain, problems: Problem[]): void {
  const { file, line } = action.at;
  const complain = (field: string, value: string, says: string) =>
    problems.push({ where: `${file}:${line}`, field, value, says });
  for (const field of NEEDED[action.kind]) {
    const value = action[field];
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0))
      complain(field, "", `An action of the kind ${action.kind} needs this.`);
  }
  if (action.kind === "toll-processing" && action.process === "" && action.commodities.length === 0)
    complain(
      "process",
      "",
      "Tolling needs a process, or commodities shipped to a plant of the chain.",
    );
  const refers: [string, readonly string[], Iterable<string>][] = [
    ["partner", [action.partner], chain.countries.keys()],
    ["commodities", action.commodities, chain.commodities.keys()],
    ["from", [action.from], chain.countries.keys()],
    ["to", [action.to], chain.countries.keys()],
    ["holding", [action.holding], chain.holdings.keys()],
    ["process", [action.process], chain.processes.keys()],
    ["tier", [action.tier], TIERS],
    ["substitution", [action.substitution], chain.substitutions.map(({ id }) => id)],
  ];
  for (const [field, words, valid] of refers) {
    const known = new Set(valid);
    for (const word of words)
      if (word !== "" && !known.has(word))
        complain(
          field,
          word,
          `The chain ${chain.id} has none of that name. ${suggest(word, known)}`,
        );
  }
}

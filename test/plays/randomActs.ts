import fc from "fast-check";
import { trust } from "../../src/model/index.ts";
import { ACT_KINDS, type Act, type Books, readAct } from "../../src/stockpile/index.ts";

/** Numbers from which an act is made, once it is known what there is to act on. */
export interface Draw {
  readonly kind: Act["kind"];
  readonly picks: readonly number[];
  readonly kilograms: number;
  readonly daysOn: number;
  /** One in fifty: an id is used twice, the clock goes back, a name does not exist. */
  readonly slip: number;
}

const WEIGHTS: Readonly<Record<Act["kind"], number>> = {
  open: 1,
  plan: 2,
  oblige: 2,
  entitle: 3,
  receive: 10,
  release: 12,
  transfer: 4,
  lend: 4,
  return: 4,
  swap: 4,
  rotate: 2,
  reserve: 4,
  write_off: 2,
  correct: 4,
};

/** Draws of acts; the kinds that move stock come oftener. */
export const draws: fc.Arbitrary<Draw> = fc.record({
  kind: fc.oneof(
    ...ACT_KINDS.map((kind) => ({ weight: WEIGHTS[kind], arbitrary: fc.constant(kind) })),
  ),
  picks: fc.array(fc.nat(999), { minLength: 8, maxLength: 8 }),
  kilograms: fc.integer({ min: 0, max: 90 }),
  daysOn: fc.nat(12),
  slip: fc.nat(49),
});

const HOLDINGS = {
  nds: "us-dla",
  jp: "state",
  us: "us-co",
  "pool-a": "agency",
  "pool-b": "agency",
};
const KINDS: Readonly<Record<string, string>> = { nds: "strategic", jp: "days", us: "days" };

/** The acts that every random history begins with: five holdings, and a rule for each. */
export const openingActs: readonly Act[] = [
  ...Object.entries(HOLDINGS).map(([holding, owner]) => ({
    kind: "open",
    holding,
    holds: KINDS[holding] ?? "pool",
    owner,
  })),
  {
    ...{ kind: "plan", holding: "nds", commodity: "dy", from: "2026-01-01", until: "2027-01-01" },
    ...{ acquire: "600", dispose: "150" },
  },
  ...["jp", "us"].map((holding) => ({
    ...{ kind: "oblige", holding, commodity: "dy", owner: "firm", days: 20, consumption: "1000" },
  })),
  ...["state", "us-co"].map((member) => ({
    ...{ kind: "entitle", holding: "pool-a", commodity: "dy", member },
    ...{ kilograms: "120", replenishDays: 30 },
  })),
].map((act, k) =>
  trust(readAct({ id: `o${k}`, at: "2026-01-01T00:00:00Z", by: "keeper", ...act }, `opening ${k}`)),
);

/** Makes an act out of a draw, mostly of things that exist. `index` numbers it in its history. */
export function actFrom(draw: Draw, books: Books, index: number): Act {
  const { kind, picks, slip, daysOn } = draw;
  const pick = <T>(from: readonly T[], k: number): T => from[picks[k]! % from.length]!;
  const names = (map: ReadonlyMap<string, unknown>) => [...map.keys()].slice(-12);
  const oneOf = (map: ReadonlyMap<string, unknown>, k: number) =>
    slip === 1 || map.size === 0 ? "nobody" : pick(names(map), k);
  const day = new Date(Date.parse(books.lastAt));
  day.setUTCDate(day.getUTCDate() + (slip === 2 ? -40 : daysOn));
  const kilograms = String(slip === 3 ? -draw.kilograms : draw.kilograms);
  const holding = slip === 4 ? "nowhere" : pick(Object.keys(HOLDINGS), 0);
  const commodity = pick(["dy", "dy", "dy", "tb"], 1);
  const parties = ["state", "us-co", "us-dla", "firm", "users"];
  const lot = oneOf(books.lots, 2);
  const into = slip === 5 ? lot : `lot-${index}`;
  const reservations = [...books.reservations.values()].slice(-6);
  const reservation = pick([undefined, undefined, ...reservations], 3);
  const order = pick([undefined, undefined, "order-1"], 4);
  const ordered = order === undefined ? {} : { order };
  const year = pick([2026, 2026, 2027, 2028], 3);
  const grade = pick([995_000, 995_000, 995_000, 990_000], 5);
  const fields: Readonly<Record<Act["kind"], object>> = {
    open: { holding: pick([holding, `new-${index}`], 1), holds: "days", owner: "state" },
    plan: {
      ...{ holding: pick(["nds", "nds", "nds", holding], 2), commodity },
      ...{
        from: `${year}-0${1 + (picks[4]! % 2)}-01`,
        until: `${pick([year, year, 2027], 5)}-12-31`,
      },
      ...{ acquire: String(draw.kilograms * 4), dispose: kilograms },
    },
    oblige: {
      ...{ holding: pick(["jp", "us", holding], 2), commodity, owner: pick(parties, 3) },
      ...{ days: picks[4]! % 40, consumption: String(draw.kilograms * 10) },
    },
    entitle: {
      ...{ holding: pick(["pool-a", "pool-b", holding], 2), commodity, member: pick(parties, 3) },
      ...{ kilograms, replenishDays: picks[4]! % 60 },
    },
    receive: {
      ...{ lot: slip === 5 ? lot : `lot-${index}`, holding, commodity, kilograms },
      ...{ form: pick(["powder", "powder", "ingot"], 2), assay: "one", gradePpm: grade },
      ...{ location: pick(["kobe", "nevada"], 3), custodian: "warehouse", beneficiary: "users" },
      ...{ owner: pick(["firm", "firm", HOLDINGS.jp, "us-dla"], 4), from: pick(parties, 6) },
    },
    release: {
      ...(reservation && slip !== 6
        ? { lot: reservation.lot, reservation: reservation.id, to: reservation.beneficiary }
        : { lot, to: pick(parties, 5) }),
      ...(slip === 7 ? { reservation: pick(["nothing", reservation?.id ?? "nothing"], 6) } : {}),
      ...(slip === 8 ? { to: "stranger" } : {}),
      ...{ kilograms, ...ordered },
    },
    transfer: {
      ...{ lot, kilograms, into, ...ordered, location: pick(["kobe", "nevada"], 3) },
      ...pick([{}, { owner: pick(parties, 5) }, { custodian: "navy" }], 6),
    },
    lend: { lot, kilograms, into, holding, due: "2027-01-01", ...ordered },
    return: { loan: oneOf(books.loans, 3), lot, kilograms, into },
    swap: {
      ...{ lot, other: oneOf(books.lots, 3), kilograms, into },
      otherInto: slip === 9 ? into : `lot-${index}-b`,
    },
    rotate: { lot, kilograms, into, assay: "two", gradePpm: grade, to: "buyer", from: "seller" },
    reserve: { lot, kilograms, beneficiary: pick(parties, 3) },
    write_off: { lot, kilograms, reason: "spilt" },
    correct: { act: oneOf(books.postings, 3), reason: "typed wrong" },
  };
  const last = [...books.postings.values()].at(-1)!.act;
  if (slip === 10) return { ...last, at: day.toISOString().replace(".000", "") };
  const id = slip === 11 ? last.id : `a${index}`;
  const at = day.toISOString().replace(".000", "");
  return trust(readAct({ kind, id, at, by: "keeper", ...fields[kind] }, `draw ${index}`));
}

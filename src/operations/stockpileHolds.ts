import { z } from "zod";
import {
  type Books,
  booksAt,
  drawsIn,
  type Held,
  heldIn,
  LEDGER_KINDS,
  type Lot,
  loansIn,
  plansIn,
} from "../stockpile/index.ts";
import { done } from "./answer.ts";
import { about } from "./field.ts";
import { defineOperation } from "./operation.ts";
import {
  isAboutStore,
  journalField,
  kilogramsOut,
  lastMomentOf,
  momentField,
  narrowingFields,
  tornOut,
} from "./stockpile/ledgerFields.ts";
import { openLedger } from "./stockpile/openLedger.ts";

const holdingOut = z.string().describe("Holding.");
const commodityOut = z.string().describe("Commodity, kilograms on its own basis.");
const kindOut = z.enum(LEDGER_KINDS).describe("Kind of holding.");
const dueOut = {
  due: z.string().describe("Day by which it must be back, YYYY-MM-DD."),
  isOverdue: z.boolean().describe("Whether that day had passed at the moment asked for, or now."),
};

const lotOut = z.object({
  lot: z.string().describe("Lot."),
  holding: holdingOut,
  holds: kindOut,
  commodity: commodityOut,
  form: z.string().describe("How it is put up."),
  assay: z.string().describe("Certificate that the grade rests on."),
  gradePpm: z.int().describe("Grade, parts per million of mass."),
  location: z.string().describe("Where it lies."),
  owner: z.string().describe("Whose it is."),
  custodian: z.string().describe("Who keeps it."),
  beneficiary: z.string().describe("Whom it is meant for."),
  outOf: z.string().nullable().describe("Lot that it was made out of; null where from outside."),
  kilograms: kilogramsOut("In store, free and reserved"),
  freeKilograms: kilogramsOut("Not reserved for anyone"),
  reserved: z
    .array(
      z.object({
        reservation: z.string().describe("Act that reserved it."),
        beneficiary: z.string().describe("For whom."),
        kilograms: kilogramsOut("Reserved"),
      }),
    )
    .describe("What is kept of it for someone."),
});

const output = z.object({
  journal: z.string().describe("File of the journal."),
  at: z.string().nullable().describe("Moment asked for, UTC; null for now."),
  acts: z.int().describe("Acts in the ledger at that moment."),
  totals: z
    .array(
      z.object({
        holding: holdingOut,
        holds: kindOut,
        commodity: commodityOut,
        kilograms: kilogramsOut("In store"),
        freeKilograms: kilogramsOut("Not reserved for anyone"),
      }),
    )
    .describe("What the lots below come to, by holding and commodity."),
  lots: z.array(lotOut).describe("Lots of which something lies in store."),
  loans: z
    .array(
      z.object({
        loan: z.string().describe("Act that lent."),
        lender: z.string().describe("Holding that lent."),
        borrower: z.string().describe("Holding that owes."),
        commodity: commodityOut,
        kilograms: kilogramsOut("Still to come back"),
        ...dueOut,
      }),
    )
    .describe("Loans of which something is still to come back."),
  draws: z
    .array(
      z.object({
        pool: z.string().describe("Pool that was drawn from."),
        member: z.string().describe("Member that drew."),
        lot: z.string().describe("Lot drawn from: the like or better must come back."),
        commodity: commodityOut,
        kilograms: kilogramsOut("Still to be put back"),
        ...dueOut,
      }),
    )
    .describe("Draws on pools that are still to be put back."),
  plans: z
    .array(
      z.object({
        holding: holdingOut,
        commodity: commodityOut,
        from: z.string().describe("First day, YYYY-MM-DD."),
        until: z.string().describe("Day from which it holds no longer."),
        acquireKilograms: kilogramsOut("The most that may be taken in"),
        acquiredKilograms: kilogramsOut("Taken in"),
        disposeKilograms: kilogramsOut("The most that may be released without an order"),
        disposedKilograms: kilogramsOut("Released without an order"),
      }),
    )
    .describe("Yearly plans of strategic reserves; their quantities are maxima."),
  torn: tornOut,
});

type Output = z.infer<typeof output>;

function tellLot({ lot, free, reserved, kilograms }: Held, books: Books): Output["lots"][number] {
  const { id, outOf, ...fields } = lot;
  return {
    ...{ lot: id, ...fields, holds: books.holdings.get(lot.holding)!.holds, outOf: outOf ?? null },
    ...{ kilograms: String(kilograms), freeKilograms: String(free) },
    reserved: reserved.map((one) => ({ ...one, kilograms: String(one.kilograms) })),
  };
}

function totalsOf(held: readonly Held[], books: Books): Output["totals"] {
  const groups = Map.groupBy(held, ({ lot }) => `${lot.holding}|${lot.commodity}`);
  return [...groups.values()].map((lots) => {
    const { holding, commodity } = lots[0]!.lot;
    const sum = (of: (one: Held) => bigint) => String(lots.reduce((all, one) => all + of(one), 0n));
    return {
      ...{ holding, commodity, holds: books.holdings.get(holding)!.holds },
      ...{ kilograms: sum((one) => one.kilograms), freeKilograms: sum((one) => one.free) },
    };
  });
}

/** What was in store at a moment, whose it was, and what was still to come back. */
export const stockpileHolds = defineOperation({
  input: z.object({
    journal: journalField,
    at: about(
      momentField.optional(),
      "A past moment, UTC, or the end of a day. Default: after the last act.",
      "過去の時点（UTC）または日の終わり。省略時は最後の記帳の後。",
    ),
    ...narrowingFields,
  }),
  output,
  positional: ["journal"],
  isAboutStore,
  examples: [
    {
      title: { en: "Of the workbench's joint ledger", ja: "ワークベンチの共同台帳" },
      arguments: "store:joint",
    },
    { title: { en: "What is in store", ja: "在庫を見る" }, arguments: "stock.jsonl" },
    {
      title: { en: "What was in store at the end of March", ja: "3月末の在庫" },
      arguments: "stock.jsonl --at 2026-03-31",
    },
    {
      title: { en: "What one party has to do with", ja: "ある当事者に関わるもの" },
      arguments: "stock.jsonl --party jogmec --commodity dy-oxide",
    },
  ],
  async run({ journal: path, at: asked, ...narrowed }, effects) {
    const opened = await openLedger("stockpile holds", path, effects);
    if (opened.status !== "done") return opened;
    const { torn } = opened.value;
    const all = opened.value.books;
    const at = asked === undefined ? undefined : lastMomentOf(asked);
    const moment = at ?? effects.now().toISOString();
    const books = at === undefined ? all : booksAt(all.postings.values(), at);
    const { holding, commodity, location, party } = narrowed;
    const isWanted = (lot: Lot): boolean =>
      (holding === undefined || lot.holding === holding) &&
      (commodity === undefined || lot.commodity === commodity) &&
      (location === undefined || lot.location === location) &&
      (party === undefined || [lot.owner, lot.custodian, lot.beneficiary].includes(party));
    const held = heldIn(books).filter(({ lot }) => isWanted(lot));
    return done({
      ...{ journal: path, at: at ?? null, acts: books.postings.size },
      totals: totalsOf(held, books),
      lots: held.map((one) => tellLot(one, books)),
      loans: loansIn(books, moment)
        .filter(({ lent, borrowed }) => isWanted(lent) || isWanted(borrowed))
        .map(({ loan, lent, borrowed, due, kilograms, isOverdue }) => ({
          ...{ loan, lender: lent.holding, borrower: borrowed.holding, due, isOverdue },
          ...{ commodity: lent.commodity, kilograms: String(kilograms) },
        })),
      draws: drawsIn(books, moment)
        .filter(({ lot, member }) => isWanted(lot) || member === party)
        .map(({ lot, member, due, kilograms, isOverdue }) => ({
          ...{ pool: lot.holding, member, lot: lot.id, due, isOverdue },
          ...{ commodity: lot.commodity, kilograms: String(kilograms) },
        })),
      plans: plansIn(books)
        .filter(
          ({ plan }) =>
            (holding ?? plan.holding) === plan.holding &&
            (commodity ?? plan.commodity) === plan.commodity,
        )
        .map(({ plan, acquired, disposed }) => ({
          ...{ holding: plan.holding, commodity: plan.commodity },
          ...{ from: plan.from, until: plan.until },
          ...{ acquireKilograms: String(plan.acquire), acquiredKilograms: String(acquired) },
          ...{ disposeKilograms: String(plan.dispose), disposedKilograms: String(disposed) },
        })),
      torn: torn?.says ?? null,
    });
  },
});

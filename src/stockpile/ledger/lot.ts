import type { Act, ActOf } from "./act.ts";

/**
 * Material of one assay in one place and one hand. A lot never changes: a part that moves, changes
 * hands or is renewed becomes a lot of its own, made out of it.
 */
export interface Lot {
  readonly id: string;
  readonly holding: string;
  /** A commodity of the chain, in kilograms of its own basis. */
  readonly commodity: string;
  /** How it is put up: powder in drums, ingot, flake. */
  readonly form: string;
  /** The certificate that the grade rests on. */
  readonly assay: string;
  /** Parts per million of the lot's mass. */
  readonly gradePpm: number;
  readonly location: string;
  readonly owner: string;
  readonly custodian: string;
  readonly beneficiary: string;
  /** The lot that it was made out of, or `undefined` where it came from outside. */
  readonly outOf: string | undefined;
}

/** What an act finds in the books by the names in it. */
interface Found {
  lot(id: string): Lot;
  ownerOf(holding: string): string;
  /** The lot that a loan was made out of. */
  lentBy(loan: string): Lot;
}

/** The lots that an act makes; no rule is tried here. */
export function lotsOf(act: Act, { lot, ownerOf, lentBy }: Found): readonly Lot[] {
  switch (act.kind) {
    case "receive": {
      const { lot: id, holding, commodity, form, assay, gradePpm } = act;
      const { location, owner, custodian, beneficiary } = act;
      const material = { id, holding, commodity, form, assay, gradePpm };
      return [{ ...material, location, owner, custodian, beneficiary, outOf: undefined }];
    }
    case "transfer":
      return [{ ...partOf(lot(act.lot), act.into), ...changesOf(act) }];
    case "lend":
      return [inHandsOf(partOf(lot(act.lot), act.into), act.holding, ownerOf(act.holding))];
    case "return":
      return [{ ...partOf(lot(act.lot), act.into), ...handsOf(lentBy(act.loan)) }];
    case "swap": {
      const [one, other] = [lot(act.lot), lot(act.other)];
      return [
        { ...partOf(one, act.into), ...handsOf(other) },
        { ...partOf(other, act.otherInto), ...handsOf(one) },
      ];
    }
    case "rotate":
      return [{ ...partOf(lot(act.lot), act.into), assay: act.assay, gradePpm: act.gradePpm }];
    default:
      return [];
  }
}

const partOf = (lot: Lot, id: string): Lot => ({ ...lot, id, outOf: lot.id });

const inHandsOf = (lot: Lot, holding: string, owner: string): Lot => ({
  ...lot,
  holding,
  owner,
  beneficiary: owner,
});

/** Whose a lot is: what a swap exchanges and a return gives back. */
const handsOf = ({ holding, owner, beneficiary }: Lot) => ({ holding, owner, beneficiary });

/** What a transfer writes of a lot; what it leaves out stays. */
export const changesOf = (act: ActOf<"transfer">): Partial<Lot> => ({
  ...(act.location === undefined ? {} : { location: act.location }),
  ...(act.owner === undefined ? {} : { owner: act.owner }),
  ...(act.custodian === undefined ? {} : { custodian: act.custodian }),
  ...(act.beneficiary === undefined ? {} : { beneficiary: act.beneficiary }),
});

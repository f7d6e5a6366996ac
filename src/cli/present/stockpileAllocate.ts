import type { OutputOf } from "../../operations/index.ts";
import { formatKilograms } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, strong } from "../page/page.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

/** Claims, and what every rule awards, side by side. */
export const stockpileAllocate: Presenter<OutputOf<"stockpile allocate">> = {
  text({ kilograms, claimedKilograms, isTiered, claims }, page) {
    const words = page.words.ledger;
    const say = (amount: string) => formatKilograms(amount, page.language);
    const rules = claims[0]?.awards.map(({ rule }) => rule) ?? [];
    const table = layTable(
      [
        { heading: words.claimant, align: "left", gives: true },
        ...(isTiered ? [{ heading: words.tier, align: "right" } as const] : []),
        { heading: words.claimed, align: "right" },
        ...rules.map((rule) => ({ heading: words.rules[rule], align: "right" }) as const),
      ],
      claims.map((one) => [
        one.claimant,
        ...(isTiered ? [String(one.tier)] : []),
        say(one.kilograms),
        ...one.awards.map((award) => say(award.kilograms)),
      ]),
      page.width,
    );
    return [
      strong(words.divide(say(kilograms), say(claimedKilograms)), page),
      "",
      ...table,
      "",
      ...wrap(isTiered ? words.tiered : words.untiered, page.width).map((line) =>
        faint(line, page),
      ),
    ];
  },
  records: ({ claims }) => ({
    header: [
      ...["claimant", "tier", "claim [kg]"],
      ...(claims[0]?.awards.map(({ rule }) => `${rule} [kg]`) ?? []),
    ],
    rows: claims.map(({ claimant, tier, kilograms, awards }) => [
      ...[claimant, tier, kilograms],
      ...awards.map((award) => award.kilograms),
    ]),
  }),
};

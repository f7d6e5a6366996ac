import { trust } from "../../src/model/index.ts";
import {
  type Act,
  type Kilograms,
  readAct,
  WHOLE_NUMBER_FIELDS,
} from "../../src/stockpile/index.ts";

/**
 * Plays: scripts of acts and of what must come of them, one a line.
 *
 *   clock 2026-04-01
 *   open o1 us-nds strategic us-dla     created
 *   receive r1 us-nds lot-1 dy 500      over_yearly_plan
 *   holds lot-1 0
 *
 * A line of an act is its kind, its id, its words in the order of `WORDS`, then `field=value` for
 * what a default would otherwise say, then the outcome. `holds LOT KG` and `account NAME KG` ask.
 */
const WORDS: Readonly<Record<Act["kind"], readonly string[]>> = {
  open: ["holding", "holds", "owner"],
  plan: ["holding", "commodity", "from", "until", "acquire", "dispose"],
  oblige: ["holding", "commodity", "owner", "days", "consumption"],
  entitle: ["holding", "commodity", "member", "kilograms", "replenishDays"],
  receive: ["holding", "lot", "commodity", "kilograms"],
  release: ["lot", "kilograms", "to"],
  transfer: ["lot", "kilograms", "into"],
  lend: ["lot", "kilograms", "into", "holding", "due"],
  return: ["loan", "lot", "kilograms", "into"],
  swap: ["lot", "other", "kilograms", "into", "otherInto"],
  rotate: ["lot", "kilograms", "into"],
  reserve: ["lot", "kilograms", "beneficiary"],
  write_off: ["lot", "kilograms"],
  correct: ["act"],
};

const DEFAULTS: Readonly<Partial<Record<Act["kind"], Readonly<Record<string, unknown>>>>> = {
  receive: {
    form: "powder",
    assay: "certificate 1",
    gradePpm: 995_000,
    location: "kobe",
    owner: "state",
    custodian: "warehouse",
    beneficiary: "users",
    from: "supplier",
  },
  rotate: { assay: "certificate 2", gradePpm: 995_000, to: "buyer", from: "supplier" },
  write_off: { reason: "spilt" },
  correct: { reason: "typed wrong" },
};

/** What a play is played on: the ledger, the plain one, or rows in a database. */
export interface Stage {
  post(act: Act): string | Promise<string>;
  /** What is in an account. */
  balance(account: string): Kilograms | Promise<Kilograms>;
}

/** Plays a script; the lines that came out otherwise, with what came of them. */
export async function play(script: string, stage: Stage): Promise<readonly string[]> {
  const wrong: string[] = [];
  let at = "2026-04-01T00:00:00Z";
  for (const line of script.split("\n").map((each) => each.trim())) {
    if (line === "" || line.startsWith("#")) continue;
    const words = line.split(/\s+/);
    const [first, ...rest] = words as [string, ...string[]];
    if (first === "clock") {
      at = `${rest[0]}T00:00:00Z`;
      continue;
    }
    const expected = words.at(-1)!;
    const got =
      first === "holds" || first === "account"
        ? String(await stage.balance(first === "holds" ? `stock|${rest[0]}` : rest[0]!))
        : await stage.post(actOf(first, rest.slice(0, -1), at));
    if (got !== expected) wrong.push(`${line} -- came out as ${got}`);
  }
  return wrong;
}

/** The act that a line of a play writes. */
function actOf(kind: string, [id, ...words]: readonly string[], at: string): Act {
  if (!(kind in WORDS)) throw new Error(`A play has no line "${kind}".`);
  const fields = WORDS[kind as Act["kind"]];
  const plain = words.filter((word) => !word.includes("="));
  const named = words.filter((word) => word.includes("=")).map((word) => word.split("=", 2));
  const written = Object.fromEntries([...plain.map((word, k) => [fields[k], word]), ...named]);
  for (const field of Object.keys(written))
    if (WHOLE_NUMBER_FIELDS.has(field)) written[field] = Number(written[field]);
  const defaults = DEFAULTS[kind as Act["kind"]];
  return trust(readAct({ kind, id, at, by: "keeper", ...defaults, ...written }, `play, ${id}`));
}

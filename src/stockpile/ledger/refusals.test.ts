import { expect, test } from "vitest";
import { bookStage } from "../../../test/plays/bookStage.ts";
import { play } from "../../../test/plays/play.ts";
import { REFUSAL_NAMES, REFUSALS, sayRefusal } from "./refusals.ts";

const SETTING = `
  open o1 nds strategic us-dla              created
  open o2 jp days state                     created
  open o3 pool-a pool agency                created
  plan p1 nds dy 2026-01-01 2027-01-01 500 100   created
  oblige d1 jp dy firm 18 3650              created
  entitle e1 pool-a dy us 100 30            created
  entitle e2 pool-a dy late 100 0           created
  receive r1 nds n1 dy 300                  created
  receive r2 jp j1 dy 200 owner=firm        created
  receive r3 jp j2 dy 100                   created
  receive r4 pool-a a1 dy 500               created
  receive r5 jp j3 tb 50                    created
  receive r6 jp j4 dy 50 gradePpm=900000    created
  release x1 a1 10 late                     created
  reserve v1 a1 20 us                       created
  lend l1 n1 50 j5 jp 2027-01-01 order=eo   created
  write_off w1 j3 1                         created
  correct c1 w1                             created`;

/** One line a refusal, in their order. Most acts break later rules as well: the first one counts. */
const TABLE = `
  clock 2026-05-01
  receive r1 nowhere n1 dy -5                      id_reused_for_another_posting
  release z none -5 us at=2026-01-01T00:00:00Z     clock_goes_backwards
  release z none 0 us                              kilograms_not_positive
  correct z nothing                                act_not_found
  correct z c1                                     act_not_correctable
  correct z w1                                     already_corrected
  open z nds days state                            holding_exists
  lend z none 5 n1 nowhere 2027-01-01              holding_not_found
  plan z jp dy 2027-01-01 2026-01-01 1 1           holding_of_another_kind
  plan z nds dy 2026-12-01 2026-06-01 1 1          period_not_forward
  plan z nds dy 2026-12-01 2027-12-02 1 1          period_over_a_year
  plan z nds dy 2026-12-01 2027-12-01 1 1          plan_overlaps
  release z none 999 us reservation=none           lot_not_found
  transfer z n1 999 j1                             lot_id_taken
  release z a1 999 us reservation=none             reservation_not_found
  return z none n1 999 q                           loan_not_found
  swap z n1 n1 999 q q2                            lots_are_the_same
  swap z j1 j3 999 q q2                            holdings_are_the_same
  transfer z n1 999 q                              nothing_changes
  return z l1 a1 999 q                             lot_not_the_borrowers
  return z l1 j3 999 q                             material_differs
  return z l1 j4 999 q                             grade_lower
  release z a1 999 jp reservation=v1               reserved_for_another
  release z a1 21 us reservation=v1                more_than_reserved
  return z l1 j2 101 q                             more_than_owed
  lend z a1 999 q jp 2027-01-01                    not_enough_free_stock
  correct z r4                                     later_acts_rest_on_it
  lend z a1 5 q jp 2027-01-01                      pool_lends_by_entitlement
  transfer z n1 5 q owner=firm                     order_missing
  release z a1 400 stranger                        not_entitled
  release z a1 400 late                            replenishment_overdue
  release z a1 101 us                              over_entitlement
  release z j1 21 us                               below_private_duty
  release z n1 101 us                              over_yearly_plan`;

test("every refusal, line by line, in the order of precedence", async () => {
  const stage = bookStage();
  expect(await play(SETTING, stage)).toEqual([]);
  const before = stage.books.postings.size;
  expect(await play(TABLE, stage)).toEqual([]);
  expect(stage.books.postings.size, "a refused act leaves no trace").toBe(before);
  const lines = TABLE.trim().split("\n").slice(1);
  expect(lines.map((line) => line.split(/\s+/).at(-1))).toEqual(REFUSAL_NAMES);
});

test("every refusal says what is wrong and what to do, in English and Japanese", () => {
  for (const name of REFUSAL_NAMES) {
    const { says, cure } = REFUSALS[name];
    for (const text of [says.en, cure.en]) expect(text).toMatch(/^[A-Z].*\.$/);
    for (const text of [says.ja, cure.ja])
      expect(text).toMatch(/[\u3040-\u30ff\u4e00-\u9fff].*。$/);
  }
  expect(sayRefusal("loan_not_found", "ja")).toBe(
    "このIDの貸付はありません。貸し付けた記帳のIDを書いてください。",
  );
});

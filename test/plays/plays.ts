/** What must come of acts, played on every ledger: in memory, the plain one, rows of each database. */
export const PLAYS = {
  "a posting happens once, however often it is sent": `
    open o1 pool-a pool agency                created
    receive r1 pool-a lot-1 dy 500            created
    receive r1 pool-a lot-1 dy 500            already_exists
    clock 2026-05-01
    receive r1 pool-a lot-1 dy 500            already_exists
    receive r1 pool-a lot-1 dy 501            id_reused_for_another_posting
    holds lot-1 500
    receive r2 pool-a lot-3 dy 7              created
    clock 2026-04-30
    receive r3 pool-a lot-2 dy 1              clock_goes_backwards
    holds lot-2 0`,

  "a strategic reserve keeps to its yearly plan, whose quantities are maxima": `
    open o1 nds strategic us-dla              created
    receive r1 nds lot-1 dy 1                 over_yearly_plan
    plan p1 nds dy 2026-10-01 2027-10-01 500 100   created
    receive r1 nds lot-1 dy 500               over_yearly_plan
    clock 2026-10-01
    receive r2 nds lot-2 dy 300               created
    receive r3 nds lot-3 dy 201               over_yearly_plan
    receive r4 nds lot-4 dy 200               created
    # what is corrected counts no longer
    correct c1 r4                             created
    receive r5 nds lot-5 dy 200               created
    release x1 lot-2 101 users                over_yearly_plan
    release x2 lot-2 100 users                created
    release x3 lot-2 1 users                  over_yearly_plan
    release x4 lot-2 50 users order=eo-1      created
    transfer t1 lot-2 10 lot-6 location=guam  created
    transfer t2 lot-2 10 lot-7 owner=firm     order_missing
    holds lot-2 140
    # a revision under the same first day keeps the count
    plan p2 nds dy 2026-10-01 2027-10-01 500 120   created
    release x5 lot-2 21 users                 over_yearly_plan
    release x6 lot-2 20 users                 created
    plan p3 nds dy 2027-09-01 2028-09-01 9 9  plan_overlaps
    plan p4 nds dy 2027-10-01 2028-10-01 9 9  created
    clock 2027-10-01
    release x7 lot-2 10 users                 over_yearly_plan
    release x8 lot-2 9 users                  created`,

  // Duty: 18 days of 3,650 kg a year are 180 kg.
  "a days reserve: firms keep their days, the state's part leaves by order": `
    open o1 jp days state                     created
    oblige d1 jp dy firm 18 3650              created
    receive r1 jp lot-n dy 420                created
    receive r2 jp lot-p dy 200 owner=firm     created
    release x1 lot-n 10 users                 order_missing
    release x2 lot-n 10 users order=meti-1    created
    release x3 lot-p 21 users                 below_private_duty
    release x4 lot-p 20 users                 created
    # the state buys from the firm: that too would take it below its days
    transfer t1 lot-p 10 lot-q owner=state    below_private_duty
    write_off w1 lot-p 5                      created
    clock 2026-06-01
    oblige d2 jp dy firm 8 3650               created
    release x5 lot-p 96 users                 below_private_duty
    release x6 lot-p 95 users                 created
    holds lot-p 80
    transfer t2 lot-n 5 lot-r owner=firm      order_missing
    transfer t3 lot-n 5 lot-r owner=firm order=meti-2   created
    plan p1 jp dy 2026-01-01 2027-01-01 1 1   holding_of_another_kind`,

  "a pool: members draw what they are entitled to, and put it back in time": `
    open o1 pool-a pool agency                created
    receive r1 pool-a lot-1 dy 1000           created
    release x1 lot-1 10 us                    not_entitled
    entitle e1 pool-a dy us 300 90            created
    entitle e2 pool-a dy jp 500 30            created
    release x2 lot-1 200 us                   created
    account owed|pool-a|dy|us|2026-06-30|lot-1 200
    release x3 lot-1 101 us                   over_entitlement
    clock 2026-05-01
    release x4 lot-1 100 us                   created
    account owed|pool-a|dy|us|2026-07-30|lot-1 100
    # 250 back: first the 200 due in June, then 50 of the 100 due in July
    receive r2 pool-a lot-2 dy 250 from=us    created
    account owed|pool-a|dy|us|2026-06-30|lot-1 0
    account owed|pool-a|dy|us|2026-07-30|lot-1 50
    clock 2026-07-30
    release x5 lot-1 10 us                    created
    clock 2026-07-31
    release x6 lot-1 10 us                    replenishment_overdue
    release x7 lot-1 10 jp                    created
    receive r3 pool-a lot-3 dy 60 from=us     created
    release x8 lot-1 10 us                    created
    # more than is owed is a contribution
    receive r4 pool-a lot-4 dy 30 from=us     created
    account supplied|pool-a|dy| -1020
    # drawn later but due earlier is paid first: 10 are due on 30 August, 20 on 5 August
    entitle e3 pool-a dy jp 500 5             created
    release x9 lot-1 20 jp                    created
    receive r5 pool-a lot-6 dy 15 from=jp     created
    account owed|pool-a|dy|jp|2026-08-05|lot-1 5
    account owed|pool-a|dy|jp|2026-08-30|lot-1 10
    lend l1 lot-1 10 lot-5 pool-a 2027-01-01  holdings_are_the_same
    open o2 pool-b pool agency                created
    lend l1 lot-1 10 lot-5 pool-b 2027-01-01  pool_lends_by_entitlement`,

  "what was drawn from a pool is put back by the like or better, and by nothing less": `
    open o1 pool-a pool agency                created
    entitle e1 pool-a dy us 300 90            created
    receive r1 pool-a fine dy 100             created
    receive r2 pool-a coarse dy 100 gradePpm=990000    created
    release x1 fine 30 us                     created
    release x2 coarse 40 us                   created
    # the coarse material pays for the coarse, and the rest of it is a contribution
    receive r3 pool-a lot-3 dy 60 from=us gradePpm=990000    created
    account owed|pool-a|dy|us|2026-06-30|coarse 0
    account owed|pool-a|dy|us|2026-06-30|fine 30
    receive r4 pool-a lot-4 dy 25 from=us form=ingot   created
    account owed|pool-a|dy|us|2026-06-30|fine 30
    receive r5 pool-a lot-5 dy 25 from=us gradePpm=999000    created
    account owed|pool-a|dy|us|2026-06-30|fine 5
    account supplied|pool-a|dy| -245`,

  "a loan is owed in kind until it is back": `
    open o1 jp days state                     created
    open o2 us days us                        created
    receive r1 jp lot-1 dy 100                created
    receive r2 us lot-2 dy 50                 created
    receive r3 us lot-3 tb 50                 created
    receive r4 us lot-4 dy 50 gradePpm=990000 created
    lend l1 lot-1 60 lot-5 us 2027-01-01      order_missing
    lend l1 lot-1 60 lot-5 us 2027-01-01 order=meti-1   created
    account due|l1 60
    account owing|l1 -60
    holds lot-5 60
    return b1 l1 lot-3 10 lot-6               material_differs
    return b1 l1 lot-4 10 lot-6               grade_lower
    return b1 l1 lot-1 10 lot-6               lot_not_the_borrowers
    return b1 l1 lot-2 50 lot-6               created
    return b2 l1 lot-5 11 lot-7               more_than_owed
    correct c1 l1                             later_acts_rest_on_it
    correct c1 b1                             created
    correct c2 l1                             created
    account due|l1 0
    holds lot-1 100
    return b2 l1 lot-5 1 lot-7                more_than_owed
    return b2 l9 lot-5 1 lot-7                loan_not_found`,

  "a swap changes owners where the material lies": `
    open o1 jp days state                     created
    open o2 us strategic us-dla               created
    plan p1 us dy 2026-01-01 2027-01-01 100 0 created
    receive r1 jp lot-j dy 100 location=nevada    created
    receive r2 us lot-u dy 100 owner=us-dla       created
    swap s1 lot-j lot-j 40 lot-a lot-b        lots_are_the_same
    swap s1 lot-j lot-u 40 lot-a lot-a        lots_are_the_same
    swap s1 lot-j lot-u 101 lot-a lot-b       not_enough_free_stock
    swap s1 lot-j lot-u 40 lot-a lot-u        lot_id_taken
    swap s1 lot-j lot-u 40 lot-a lot-b        created
    holds lot-j 60
    holds lot-u 60
    holds lot-a 40
    holds lot-b 40
    # lot-a is now in the strategic reserve, which has nothing to dispose of this year
    release x1 lot-a 1 users                  over_yearly_plan
    release x2 lot-b 1 users order=meti-1     created
    receive r3 jp lot-k dy 9 gradePpm=999000  created
    swap s2 lot-k lot-u 9 lot-c lot-d         grade_lower`,

  "reserved kilograms leave under their reservation only": `
    open o1 pool-a pool agency                created
    entitle e1 pool-a dy us 300 90            created
    entitle e2 pool-a dy jp 300 90            created
    receive r1 pool-a lot-1 dy 100            created
    reserve v1 lot-1 70 us                    created
    release x1 lot-1 31 us                    not_enough_free_stock
    release x1 lot-1 30 jp reservation=v1     reserved_for_another
    release x1 lot-1 71 us reservation=v1     more_than_reserved
    release x1 lot-1 20 us reservation=v2     reservation_not_found
    release x1 lot-1 20 us reservation=v1     created
    account reserved|lot-1|v1 50
    correct c1 v1                             later_acts_rest_on_it
    correct c2 x1                             created
    correct c1 v1                             created
    holds lot-1 100`,

  "old stock makes way for new, kilogram for kilogram": `
    open o1 nds strategic us-dla              created
    plan p1 nds dy 2026-01-01 2027-01-01 100 0    created
    receive r1 nds lot-1 dy 100               created
    rotate n1 lot-1 60 lot-2 gradePpm=990000  grade_lower
    rotate n1 lot-1 60 lot-2                  created
    holds lot-1 40
    holds lot-2 60
    account rotated|nds|dy 0
    transfer t1 lot-1 40 lot-3                nothing_changes
    transfer t1 lot-1 40 lot-3 location=kobe custodian=warehouse   nothing_changes
    transfer t1 lot-1 40 lot-3 custodian=navy created
    holds lot-1 0`,
};

import type { Act } from "../../src/stockpile/index.ts";
import type { Stage } from "./play.ts";

/** So many kilograms from one place to another, because of an act. */
interface Move {
  readonly because: string;
  readonly from: string;
  readonly to: string;
  readonly kilograms: number;
}

type Fields = Readonly<Record<string, string>>;

/**
 * The slow ledger that a reader can believe at sight: a list of acts and a list of moves, and every
 * question answered by reading both lists through. Nothing is kept up to date, nothing is shared
 * with the real one but the act itself.
 */
export function plainStage(): Stage & { readonly acts: readonly Act[] } {
  const acts: Act[] = [];
  /** The same acts with every field as text. */
  const rows: Fields[] = [];
  const moves: Move[] = [];

  const inPlace = (place: string): number =>
    moves.reduce(
      (sum, { from, to, kilograms }) =>
        sum + (to === place ? kilograms : 0) - (from === place ? kilograms : 0),
      0,
    );
  const textOf = ({ at: _, ...act }: Act): string =>
    JSON.stringify(
      Object.entries(act)
        .map(([field, value]) => [field, String(value)])
        .sort(),
    );
  const fields = (act: Act): Fields =>
    Object.fromEntries(Object.entries(act).map(([field, value]) => [field, String(value)]));
  const actsOf = (kind: Act["kind"]): readonly Fields[] => rows.filter((row) => row.kind === kind);
  const last = (kind: Act["kind"], wanted: Fields): Fields | undefined =>
    rows.findLast(
      (row) => row.kind === kind && Object.keys(wanted).every((key) => row[key] === wanted[key]),
    );

  /** What a lot is, followed back through the acts that made it. */
  function lotOf(id: string): Fields | undefined {
    for (const act of rows) {
      const part = (from: string, changes: Fields = {}) => ({ ...lotOf(from)!, ...changes });
      const hands = (lot: Fields) => ({
        holding: lot.holding!,
        owner: lot.owner!,
        beneficiary: lot.beneficiary!,
      });
      if (act.kind === "receive" && act.lot === id) return act;
      if (act.kind === "swap" && act.into === id) return part(act.lot!, hands(lotOf(act.other!)!));
      if (act.kind === "swap" && act.otherInto === id)
        return part(act.other!, hands(lotOf(act.lot!)!));
      if (act.into !== id) continue;
      if (act.kind === "return") {
        const loan = last("lend", { id: act.loan! })!;
        return part(act.lot!, hands(lotOf(loan.lot!)!));
      }
      if (act.kind === "lend") {
        const owner = last("open", { holding: act.holding! })!.owner!;
        return part(act.lot!, { holding: act.holding!, owner, beneficiary: owner });
      }
      const kept = ["location", "owner", "custodian", "beneficiary", "assay", "gradePpm"];
      const changed = kept.filter((field) => act[field] !== undefined);
      return part(act.lot!, Object.fromEntries(changed.map((field) => [field, act[field]!])));
    }
    return undefined;
  }
  const kindOf = (holding: string) => last("open", { holding })!.holds;
  const planOn = (holding: string, commodity: string, day: string) =>
    actsOf("plan").findLast(
      (plan) =>
        plan.holding === holding &&
        plan.commodity === commodity &&
        plan.from! <= day &&
        day < plan.until! &&
        plan === lastRevision(plan),
    );
  function lastRevision(plan: Fields) {
    const { holding, commodity, from } = plan as Record<string, string>;
    const revised = last("plan", { holding: holding!, commodity: commodity!, from: from! })!;
    return revised.id === plan.id ? plan : revised;
  }
  const owes = (holding: string, commodity: string, member: string) =>
    [...new Set(moves.flatMap(({ from, to }) => [from, to]))]
      .filter((place) => place.startsWith(`owed|${holding}|${commodity}|${member}|`))
      .sort()
      .map((place) => {
        const [due, lot] = place.split("|").slice(4) as [string, string];
        return { place, due, lot: lotOf(lot)!, kilograms: inPlace(place) };
      })
      .filter(({ kilograms }) => kilograms > 0);
  const ownedBy = (holding: string, commodity: string, owner: string): number =>
    [...new Set(moves.flatMap(({ from, to }) => [from, to]))]
      .filter((place) => /^(stock|reserved)\|/.test(place))
      .filter((place) => {
        const lot = lotOf(place.split("|")[1]!)!;
        return (
          [lot.holding, lot.commodity, lot.owner].join() === `${holding},${commodity},${owner}`
        );
      })
      .reduce((sum, place) => sum + inPlace(place), 0);

  /** One question after the other, in the order of precedence. */
  function refusalOf(act: Act): string | undefined {
    const day = act.at.slice(0, 10);
    if (acts.some(({ id }) => id === act.id)) return "id_reused_for_another_posting";
    if (acts.some(({ at }) => at > act.at)) return "clock_goes_backwards";
    if (act.kind === "plan" && (act.acquire < 0 || act.dispose < 0))
      return "kilograms_not_positive";
    if (act.kind === "oblige" && act.consumption < 0) return "kilograms_not_positive";
    if (act.kind === "entitle" && act.kilograms < 0) return "kilograms_not_positive";
    if (act.kind !== "entitle" && "kilograms" in act && act.kilograms < 1)
      return "kilograms_not_positive";
    if (act.kind === "correct") {
      const wrong = acts.find(({ id }) => id === act.act);
      if (!wrong) return "act_not_found";
      if (["open", "plan", "oblige", "entitle", "correct"].includes(wrong.kind))
        return "act_not_correctable";
      if (last("correct", { act: act.act })) return "already_corrected";
    }
    if (act.kind === "open" && last("open", { holding: act.holding })) return "holding_exists";
    if (act.kind !== "open" && "holding" in act && !last("open", { holding: act.holding }))
      return "holding_not_found";
    if (act.kind === "plan" && kindOf(act.holding) !== "strategic")
      return "holding_of_another_kind";
    if (act.kind === "oblige" && kindOf(act.holding) !== "days") return "holding_of_another_kind";
    if (act.kind === "entitle" && kindOf(act.holding) !== "pool") return "holding_of_another_kind";
    if (act.kind === "plan") {
      if (act.until <= act.from) return "period_not_forward";
      const [year, month, day] = act.from.split("-").map(Number) as [number, number, number];
      if (Date.parse(act.until) > Date.UTC(year + 1, month - 1, day)) return "period_over_a_year";
      const others = actsOf("plan").filter(
        (plan) =>
          plan.holding === act.holding &&
          plan.commodity === act.commodity &&
          plan.from !== act.from &&
          plan === lastRevision(plan),
      );
      if (others.some((plan) => plan.from! < act.until && act.from < plan.until!))
        return "plan_overlaps";
    }
    if ("lot" in act && act.kind !== "receive" && !lotOf(act.lot)) return "lot_not_found";
    if (act.kind === "swap" && !lotOf(act.other)) return "lot_not_found";
    if (act.kind === "receive" && lotOf(act.lot)) return "lot_id_taken";
    if ("into" in act && lotOf(act.into)) return "lot_id_taken";
    if (act.kind === "swap" && lotOf(act.otherInto)) return "lot_id_taken";
    const reservation =
      act.kind === "release" && act.reservation
        ? last("reserve", { id: act.reservation })
        : undefined;
    if (act.kind === "release" && act.reservation && reservation?.lot !== act.lot)
      return "reservation_not_found";
    const loan = act.kind === "return" ? last("lend", { id: act.loan }) : undefined;
    if (act.kind === "return" && !loan) return "loan_not_found";
    if (act.kind === "swap" && (act.lot === act.other || act.into === act.otherInto))
      return "lots_are_the_same";
    if (!("lot" in act) || act.kind === "receive") return refusalOfRest(act, day);

    const lot = lotOf(act.lot)! as Record<string, string>;
    const other = act.kind === "swap" ? lotOf(act.other)! : loan ? lotOf(loan.lot!)! : undefined;
    if (act.kind === "lend" && lot.holding === act.holding) return "holdings_are_the_same";
    if (act.kind === "swap" && lot.holding === other!.holding) return "holdings_are_the_same";
    if (act.kind === "transfer") {
      const { location, owner, custodian, beneficiary } = { ...lot, ...fields(act) } as Fields;
      const same = [location, owner, custodian, beneficiary].join("|");
      const before = ["location", "owner", "custodian", "beneficiary"].map((field) => lot[field]);
      if (same === before.join("|")) return "nothing_changes";
    }
    if (loan && lot.holding !== loan.holding) return "lot_not_the_borrowers";
    if (other && (lot.commodity !== other.commodity || lot.form !== other.form))
      return "material_differs";
    if (act.kind === "rotate" && act.gradePpm < Number(lot.gradePpm)) return "grade_lower";
    if (act.kind === "return" && Number(lot.gradePpm) < Number(other!.gradePpm))
      return "grade_lower";
    if (act.kind === "swap" && lot.gradePpm !== other!.gradePpm) return "grade_lower";

    const kilograms = Number(act.kilograms);
    if (act.kind === "release" && reservation) {
      if (reservation.beneficiary !== act.to) return "reserved_for_another";
      if (inPlace(`reserved|${act.lot}|${act.reservation}`) < kilograms)
        return "more_than_reserved";
    }
    if (act.kind === "return" && inPlace(`due|${act.loan}`) < kilograms) return "more_than_owed";
    if (!reservation && inPlace(`stock|${act.lot}`) < kilograms) return "not_enough_free_stock";
    if (act.kind === "swap" && inPlace(`stock|${act.other}`) < kilograms)
      return "not_enough_free_stock";
    return refusalOfLeaving(act, lot, kilograms, day);
  }

  function refusalOfRest(act: Act, day: string): string | undefined {
    if (act.kind === "correct")
      return undoing(act.act).some(
        ({ from, kilograms }) =>
          /^(stock|reserved|owed|due)\|/.test(from) && inPlace(from) < kilograms,
      )
        ? "later_acts_rest_on_it"
        : undefined;
    if (act.kind !== "receive" || kindOf(act.holding) !== "strategic") return undefined;
    const plan = planOn(act.holding, act.commodity, day);
    const taken = -inPlace(`supplied|${act.holding}|${act.commodity}|${plan?.from ?? ""}`);
    return taken + Number(act.kilograms) > Number(plan?.acquire ?? 0)
      ? "over_yearly_plan"
      : undefined;
  }

  function refusalOfLeaving(act: Act, lot: Fields, kilograms: number, day: string) {
    const { holding, commodity, owner } = lot as {
      holding: string;
      commodity: string;
      owner: string;
    };
    const kind = kindOf(holding);
    const leaves =
      act.kind === "release" ||
      act.kind === "lend" ||
      (act.kind === "transfer" && act.owner !== undefined && act.owner !== owner);
    if (!leaves) return undefined;
    if (kind === "pool" && act.kind === "lend") return "pool_lends_by_entitlement";
    const isPublic = last("open", { holding })!.owner === owner;
    const needsOrder =
      (kind === "strategic" && act.kind !== "release") || (kind === "days" && isPublic);
    if (needsOrder && act.order === undefined) return "order_missing";
    if (kind === "pool" && act.kind === "release") {
      const entitlement = last("entitle", { holding, commodity, member: act.to });
      if (!entitlement) return "not_entitled";
      const debts = owes(holding, commodity, act.to);
      if (debts.some(({ due }) => due < day)) return "replenishment_overdue";
      const out = debts.reduce((sum, debt) => sum + debt.kilograms, kilograms);
      if (out > Number(entitlement.kilograms)) return "over_entitlement";
    }
    const duty = isPublic ? undefined : last("oblige", { holding, commodity, owner });
    if (duty) {
      const least = Math.ceil((Number(duty.days) * Number(duty.consumption)) / 365);
      if (ownedBy(holding, commodity, owner) - kilograms < least) return "below_private_duty";
    }
    if (kind === "strategic" && act.kind === "release" && act.order === undefined) {
      const plan = planOn(holding, commodity, day);
      const given = inPlace(`released|${holding}|${commodity}|${plan?.from ?? ""}`);
      if (given + kilograms > Number(plan?.dispose ?? 0)) return "over_yearly_plan";
    }
    return undefined;
  }

  /** The moves of an act the other way round, taken together by place. */
  const undoing = (id: string): readonly Move[] =>
    moves
      .filter(({ because }) => because === id)
      .map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }));

  function movesOf(act: Act): readonly Move[] {
    const go = (from: string, to: string, kilograms: number) => ({
      because: act.id,
      from,
      to,
      kilograms,
    });
    if (act.kind === "correct")
      return undoing(act.act).map((move) => ({ ...move, because: act.id }));
    if (!("kilograms" in act) || !("lot" in act)) return [];
    const kilograms = Number(act.kilograms);
    const day = act.at.slice(0, 10);
    if (act.kind === "receive") {
      const plan = planOn(act.holding, act.commodity, day)?.from ?? "";
      let left = kilograms;
      const like = owes(act.holding, act.commodity, act.from).filter(
        ({ lot }) => lot.form === act.form && Number(lot.gradePpm) <= act.gradePpm,
      );
      const paid = like.map((debt) => {
        const part = Math.min(left, debt.kilograms);
        left -= part;
        return go(debt.place, `stock|${act.lot}`, part);
      });
      return [
        ...paid,
        go(`supplied|${act.holding}|${act.commodity}|${plan}`, `stock|${act.lot}`, left),
      ];
    }
    const { holding, commodity } = lotOf(act.lot)! as { holding: string; commodity: string };
    const free = `stock|${act.lot}`;
    switch (act.kind) {
      case "release": {
        const from = act.reservation ? `reserved|${act.lot}|${act.reservation}` : free;
        const entitlement = last("entitle", { holding, commodity, member: act.to });
        if (entitlement) {
          const due = new Date(Date.parse(day));
          due.setUTCDate(due.getUTCDate() + Number(entitlement.replenishDays));
          const dueDay = due.toISOString().slice(0, 10);
          return [
            go(from, `owed|${holding}|${commodity}|${act.to}|${dueDay}|${act.lot}`, kilograms),
          ];
        }
        const plan = planOn(holding, commodity, day)?.from ?? "";
        const under = act.order === undefined ? plan : `order|${act.order}`;
        return [go(from, `released|${holding}|${commodity}|${under}`, kilograms)];
      }
      case "lend":
        return [
          go(free, `stock|${act.into}`, kilograms),
          go(`owing|${act.id}`, `due|${act.id}`, kilograms),
        ];
      case "return":
        return [
          go(free, `stock|${act.into}`, kilograms),
          go(`due|${act.loan}`, `owing|${act.loan}`, kilograms),
        ];
      case "swap":
        return [
          go(free, `stock|${act.into}`, kilograms),
          go(`stock|${act.other}`, `stock|${act.otherInto}`, kilograms),
        ];
      case "transfer":
        return [go(free, `stock|${act.into}`, kilograms)];
      case "rotate":
        return [
          go(free, `rotated|${holding}|${commodity}`, kilograms),
          go(`rotated|${holding}|${commodity}`, `stock|${act.into}`, kilograms),
        ];
      case "reserve":
        return [go(free, `reserved|${act.lot}|${act.id}`, kilograms)];
      case "write_off":
        return [go(free, `lost|${holding}|${commodity}`, kilograms)];
    }
  }

  return {
    acts,
    post(act) {
      const before = acts.find(({ id }) => id === act.id);
      if (before && textOf(before) === textOf(act)) return "already_exists";
      const refusal = refusalOf(act);
      if (refusal !== undefined) return refusal;
      const moved = movesOf(act);
      acts.push(act);
      rows.push(fields(act));
      moves.push(...moved);
      return "created";
    },
    balance: (place) => BigInt(inPlace(place)),
  };
}

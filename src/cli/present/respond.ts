import type { OutputOf } from "../../operations/index.ts";
import { toCsv } from "../page/records.ts";
import type { Presenter } from "./presenters.ts";

type Plan = OutputOf<"respond">;

const records = ({ actions }: Plan) => ({
  header: [
    ...["action", "party", "partner", "owner", "decide", "first tonnes", "name", "month"],
    ...["amount [t]", "cost over the run [USD]", "worth [USD]"],
  ],
  rows: actions.flatMap((one) =>
    one.schedule.map(({ month, tonnes }) => [
      ...[one.id, one.party, one.partner, one.owner, one.decide, one.starts, one.name, month],
      ...[tonnes, one.spentUsd, one.worthUsd],
    ]),
  ),
});

/** A plan: the document in the format asked for, or its schedule as records. */
export const respond: Presenter<Plan> = {
  text(plan) {
    if (plan.format === "json") return JSON.stringify(plan, null, 2).split("\n");
    if (plan.format === "csv") return toCsv(records(plan)).trimEnd().split("\n");
    return plan.document.trimEnd().split("\n");
  },
  records,
};

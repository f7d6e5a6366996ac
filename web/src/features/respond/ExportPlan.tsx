import { linkTo } from "../../parts/address.ts";
import { csvOf } from "../../parts/csv.ts";
import { download } from "../../parts/download.ts";
import { useRoomWords } from "../../words/useWords.ts";
import type { Plan } from "./plan.ts";
import { scheduleData } from "./scheduleData.ts";
import { respondWords } from "./words.ts";

/** What a plan can be saved as: name of the button, ending, type, text. */
const LAYOUTS = {
  html: { type: "text/html", text: ({ document }: Plan) => document },
  md: { type: "text/markdown", text: ({ also }: Plan) => also?.md ?? "" },
  csv: {
    type: "text/csv",
    text: (plan: Plan) => csvOf(scheduleData(plan), linkTo(plan.edition)),
  },
  ics: { type: "text/calendar", text: ({ also }: Plan) => also?.ics ?? "" },
  json: { type: "application/json", text: (plan: Plan) => JSON.stringify(plan, null, 2) },
} as const;

/** Saves the plan as a document, a schedule, a calendar, or all of it. */
export function ExportPlan({ plan }: { readonly plan: Plan }) {
  const words = useRoomWords(respondWords).export;
  const save = (ending: keyof typeof LAYOUTS) => {
    const { type, text } = LAYOUTS[ending];
    download(`plan-${plan.scenario.id}.${ending}`, text(plan), `${type};charset=utf-8`);
  };
  return (
    <fieldset className="export">
      <legend>{words.title}</legend>
      {(["html", "md", "csv", "ics", "json"] as const).map((ending) => (
        <button key={ending} type="button" onClick={() => save(ending)}>
          {words[ending]}
        </button>
      ))}
      <button type="button" onClick={() => print()}>
        {words.print}
      </button>
    </fieldset>
  );
}

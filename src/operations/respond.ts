import { z } from "zod";
import { openProgramPool } from "../jobs/index.ts";
import { type Action, type Name, suggest } from "../model/index.ts";
import { editionOf, readActions } from "../reference/index.ts";
import { makePlan } from "../response/index.ts";
import { sentence } from "../scenario/index.ts";
import { type Month, monthsFrom } from "../units/index.ts";
import { badField, badInput, done } from "./answer.ts";
import { chainOfScenarioField } from "./chainFields.ts";
import { closeBaseYear } from "./closeBaseYear.ts";
import { about, countriesField, monthField, monthOf, monthsField } from "./field.ts";
import { findScenario } from "./findScenario.ts";
import { openChain } from "./openChain.ts";
import { defineLongOperation } from "./operation.ts";
import { readAlreadyDone } from "./respond/alreadyDone.ts";
import { readBudgets } from "./respond/budgets.ts";
import { FORMATS, layOutPlan } from "./respond/layOut.ts";
import { respondOutput } from "./respond/output.ts";
import { planCurve } from "./respond/planCurve.ts";
import { tellPlan } from "./respond/tellPlan.ts";
import { variantsOf } from "./respond/variants.ts";
import { scenarioField } from "./scenarioField.ts";
import { checkVantage, stressChain } from "./stressChain.ts";

const CHOOSING: Name = { en: "Choosing what to do", ja: "対策を選ぶ" };

const VALUING: Name = { en: "Valuing what each action saves", ja: "対策ごとの効果を量る" };

const DRAWING: Name = { en: "Drawing the curve", ja: "曲線を描く" };

const cautionSays = "Write a share from 0 to 1.";

/** Plans a response to a scenario: what to do, who does it, when, and what it buys. */
export const respond = defineLongOperation({
  input: z.object({
    scenario: scenarioField,
    chain: chainOfScenarioField,
    seenFrom: about(
      countriesField.default(["US", "JP"]),
      "Countries that plan, and whose demand counts.",
      "計画し、需要を数える国。",
    ),
    mode: about(
      z.enum(["joint", "separate"]).default("joint"),
      "Plan together, or each alone with its own actions.",
      "共同で計画するか、各国が自国の対策だけで計画するか。",
    ),
    budget: about(
      z.array(z.string()).readonly().optional(),
      "Most that a party may spend over the run, USD, as US=20000000,JP=50000000. Default: no limit.",
      "当事者の支出の上限(ドル)。例 US=20000000,JP=50000000。省略時は無制限。",
    ),
    format: about(
      z.enum(FORMATS).default("md"),
      "Document: Markdown, HTML to print, JSON, CSV of the schedule, or iCalendar.",
      "文書の形式。Markdown、印刷用 HTML、JSON、日程の CSV、iCalendar。",
    ),
    from: about(
      monthField.optional(),
      "Month of the decision, YYYY-MM. Default: the scenario's own start.",
      "決定の月(YYYY-MM)。省略時はシナリオの開始月。",
    ),
    months: about(
      monthsField.optional(),
      "Length of the run, months. Default: the scenario's own.",
      "実行の長さ(月)。省略時はシナリオの期間。",
    ),
    caution: about(
      z.number(cautionSays).min(0, cautionSays).max(1, cautionSays).default(0),
      "Weight of the mean of the worst fifth of outcomes (CVaR) against the mean of all, 0 to 1.",
      "全体の平均に対する、最悪2割の平均（CVaR）の重み。0から1。",
    ),
    actions: about(
      z.string().min(1).optional(),
      "Folder of a toolbox of your own: actions, their terms, and variants. Default: the one that ships.",
      "自分の対策のフォルダ（対策、その数値、展開）。省略時は同梱のもの。",
      "tables",
    ),
    done: about(
      z.string().optional(),
      "File (YAML) of what was decided (taken), refused and observed so far, and of stocks now.",
      "これまでの決定(taken)・却下(refused)・観測(observed)・現在の在庫(stocks)の YAML ファイル。",
      "document",
    ),
  }),
  output: respondOutput,
  positional: ["scenario"],
  examples: [
    {
      title: {
        en: "The controls on Japan: what the US and Japan do together",
        ja: "対日規制への日米の対応",
      },
      arguments: "japan-dual-use-2026 --seen-from US,JP",
    },
    {
      title: { en: "Each alone, within budgets, to print", ja: "予算内の個別計画を印刷用に" },
      arguments:
        "japan-dual-use-2026 --mode separate --budget US=20000000,JP=50000000 --format html --output plan.html",
    },
  ],
  async work(input, effects) {
    const found = await findScenario(input.scenario, effects);
    if (found.status !== "done") return found;
    const scenario = found.value;
    const opened = await openChain(input.chain ?? scenario.chain, undefined, effects);
    if (opened.status !== "done") return opened;
    const { folder } = opened.value;
    let { chain } = opened.value;
    const vantage = checkVantage(chain, input.seenFrom, "respond");
    if (vantage.status !== "done") return vantage;
    const toolbox = await readActions(chain, input.actions);
    if (!toolbox.ok) return badInput(toolbox.problems);
    const from = monthOf(input.from ?? scenario.starts);
    const months = monthsFrom(from, input.months ?? scenario.months);
    let actions: readonly Action[] = toolbox.value.actions;
    let taken: ReadonlyMap<string, Month> = new Map();
    if (input.done !== undefined) {
      const now = { actions, holdings: chain.holdings, from, monthCount: months.length };
      const text = await effects.readText(input.done);
      const read = text.ok ? readAlreadyDone(text.value, input.done, now) : text;
      if (!read.ok) return badInput(read.problems);
      ({ actions, taken } = read.value);
      chain = { ...chain, holdings: read.value.holdings };
    }
    const acting = new Set(actions.map(({ party }) => party));
    const idle = input.seenFrom.find((country) => !acting.has(country));
    if (idle !== undefined) {
      const says = `No action of this country is known. ${suggest(idle, acting)}`;
      return badField("respond", "seenFrom", idle, says);
    }
    const budgets = readBudgets(input.budget ?? [], input.seenFrom, actions, new Set(taken.keys()));
    if (budgets.status !== "done") return budgets;
    const closed = await closeBaseYear(chain, effects);
    if (closed.status !== "done") return closed;
    const source = { chain, baseline: closed.value, scenario, months };
    const variants = await variantsOf(toolbox.value.variants, source, effects);
    if (variants.status !== "done") return variants;
    const edition = await editionOf(folder, chain);
    const request = { chain, edition, scenario, from, monthCount: months.length };
    await using programs = openProgramPool(variants.value.length, effects.signal);
    // Beside each other: where one waits for its programs, the other is worked on.
    const stressing = stressChain({ ...request, seenFrom: input.seenFrom }, effects);
    effects.progress(CHOOSING);
    const planning = makePlan(
      {
        variants: variants.value,
        actions,
        parties: input.seenFrom,
        mode: input.mode,
        budgets: budgets.value,
        caution: input.caution,
        done: new Set(taken.keys()),
        report: (share) => effects.progress(VALUING, share),
      },
      programs,
    );
    const [stressed, plan] = await Promise.all([stressing, planning]);
    if (stressed.status !== "done") return stressed;
    const chosen = actions.filter(({ id }) => plan.choice.taken.has(id));
    const isDrawn = input.format === "html";
    if (isDrawn) effects.progress(DRAWING);
    const curve = isDrawn ? await planCurve(source, input.seenFrom, chosen, effects.signal) : null;
    const weighed = new Set(actions.map(({ id }) => id));
    const refused = toolbox.value.actions.filter(({ id }) => !weighed.has(id));
    const measures = scenario.shocks.map((shock) => sentence(shock, "en", chain));
    const now = effects.now();
    return done((language) => {
      const context = { chain, months, language, measures, taken };
      const level = stressed.value(language);
      const planned = tellPlan(plan, level, context, actions, budgets.value, curve);
      const told = {
        ...planned,
        refused: refused.map(({ id, name }) => ({ id, name: name[language] })),
      };
      return layOutPlan(told, input.format, language, now);
    });
  },
});

import { z } from "zod";
import { type Mineral, type Minerals, worldChain } from "../reference/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { badField, badInput } from "./answer.ts";
import type { Language } from "./effects.ts";
import { about, countriesField, monthField, monthOf, monthsField } from "./field.ts";
import {
  checkCountries,
  mineralField,
  mineralYearField,
  openMineral,
  vantageField,
} from "./minerals/openMinerals.ts";
import { defineLongOperation } from "./operation.ts";
import { stressChain } from "./stressChain.ts";
import { stressOutput } from "./stressOutput.ts";

/** Source of a shock that nobody reported: the asker's own question. */
const ASKED = "asked";

/** What stops, for how long. */
interface Stop {
  readonly lose: readonly string[];
  readonly withheld: number;
  readonly from: string;
  readonly months: number;
}

/** Exports of some countries stopped, as a scenario. */
function exportsStop(
  { id: chain, name }: Mineral,
  { countries }: Minerals,
  { lose, withheld, from, months }: Stop,
): Scenario {
  const who = (language: Language) =>
    lose.map((id) => countries.get(id)!.name[language]).join(language === "ja" ? "、" : ", ");
  return {
    id: `${chain}-without-${lose.join("-").toLowerCase()}`,
    chain,
    title: {
      en: `${name.en}: exports of ${who("en")} withheld`,
      ja: `${name.ja}: ${who("ja")}からの輸出の差し止め`,
    },
    asks: { en: "Who runs short?", ja: "誰が不足するか。" },
    assumes: [
      {
        text: {
          en: "The chain is generated from world totals: flows between countries, costs, stocks and lead times are modelled or assumed.",
          ja: "このチェーンは世界の合計値から作られ、国間の流れ・費用・在庫・期間はモデル値か仮定値。",
        },
        source: ASKED,
      },
    ],
    starts: from,
    months,
    shocks: [{ kind: "export-ban", by: [...lose], from, withheld, sources: [ASKED] }],
  };
}

/** Stresses any mineral through its generated chain of two stages: some countries stop exporting. */
export const riskShock = defineLongOperation({
  input: z.object({
    mineral: mineralField,
    lose: about(
      countriesField,
      "Countries whose exports of it stop, ore and refined.",
      "輸出(鉱石・精製品)が止まる国。",
    ),
    withheld: about(
      z
        .number("Write a share from 0 to 1.")
        .gt(0, "Write a share above 0.")
        .max(1, "A share is at most 1: write 0.6 for 60%.")
        .default(1),
      "Share of these exports that is withheld, 0 to 1.",
      "止まる輸出の割合(0～1)。",
    ),
    seenFrom: vantageField,
    from: about(monthField.default("2026-01"), "First month, YYYY-MM.", "最初の月(YYYY-MM)。"),
    months: about(monthsField.default(24), "Length of the run, months.", "実行の長さ(月)。"),
    year: mineralYearField,
  }),
  output: stressOutput,
  positional: ["mineral"],
  isQuick: () => true,
  examples: [
    {
      title: { en: "Gallium without China", ja: "中国抜きのガリウム" },
      arguments: "gallium --lose CN",
    },
    {
      title: {
        en: "Half of the Congo's cobalt, seen from Japan",
        ja: "コンゴのコバルト半減を日本から",
      },
      arguments: "cobalt --lose CD --withheld 0.5 --seen-from JP --months 12",
    },
  ],
  async work({ mineral: id, lose, withheld, seenFrom, from, months, year }, effects) {
    const opened = await openMineral(id, effects);
    if (opened.status !== "done") return opened;
    const { mineral, minerals } = opened.value;
    const lost = checkCountries("risk shock", "lose", lose, minerals);
    if (lost.status !== "done") return lost;
    const laid = worldChain(id, minerals, year);
    if (!laid.ok) return badInput(laid.problems);
    const chain = laid.value;
    for (const country of lose)
      if (![...chain.routes.values()].some((route) => route.from === country))
        return badField(
          "risk shock",
          "lose",
          country,
          `Sends none of it abroad, or less than the chain tells apart. Senders: ${[...new Set([...chain.routes.values()].map((route) => route.from))].sort().join(", ")}.`,
        );
    const scenario = exportsStop(mineral, minerals, { lose, withheld, from, months });
    const edition = [...new Set([...chain.facilities.values()].map(({ source }) => source))].sort();
    return stressChain(
      {
        chain,
        edition: edition.join(", "),
        scenario,
        from: monthOf(from),
        monthCount: months,
        seenFrom,
      },
      effects,
    );
  },
});

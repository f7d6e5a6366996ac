import { availableParallelism } from "node:os";
import { z } from "zod";
import { type Chain, type Name, undisturbed } from "../model/index.ts";
import { assembleMarket, USD_PER_COST_UNIT } from "../network/index.ts";
import {
  checkSample,
  choose,
  ELEMENT_KINDS,
  type Element,
  type Finding,
  leastScreenBytes,
  listElements,
  lossesIn,
  OUTBID,
  SCREEN_BYTES_MAX,
  type SolveCases,
  type Step,
  screenLosses,
  screenOf,
  seenFrom,
} from "../risk/index.ts";
import { formatMonth } from "../units/index.ts";
import { badField, done } from "./answer.ts";
import { checkWords, horizonFields, openHorizon } from "./coercion.ts";
import { type ContingencyOutput, contingencyOutput } from "./contingencyOutput.ts";
import type { Effects, Language } from "./effects.ts";
import { about, countriesField } from "./field.ts";
import { defineLongOperation } from "./operation.ts";
import { splitWork } from "./splitWork.ts";

const NAME = "risk contingencies";

/** Most elements lost at once: beyond it the groups that bound the search say little. */
const LOSE_MAX = 4;

const STEPS: Readonly<Record<Step | "check", Name>> = {
  base: { en: "Solving the market before any loss", ja: "喪失前の市場を解く" },
  singles: { en: "Solving every single loss", ja: "単独の喪失をすべて解く" },
  groups: { en: "Solving nested groups of losses", ja: "喪失のまとまりを解く" },
  search: { en: "Proving which losses are the worst", ja: "最悪の組み合わせを証明する" },
  excess: { en: "Looking for pairs worse than their sum", ja: "足し算より悪い組を探す" },
  check: { en: "Solving a sample again from nothing", ja: "標本をゼロから解き直す" },
};

/** Says how far a step is and, from its pace so far, how long it will still take. */
function reportSteps(
  effects: Effects,
): (step: Step | "check", share?: number, open?: number) => void {
  let current: Step | "check" | undefined;
  let began = 0;
  return (step, share, open) => {
    if (step !== current) began = effects.now().getTime();
    current = step;
    const { en, ja } = STEPS[step];
    const seconds = (effects.now().getTime() - began) / 1000;
    const left = share && share > 0.02 ? Math.round((seconds * (1 - share)) / share) : undefined;
    if (left !== undefined)
      effects.progress(
        { en: `${en}, about ${left} s left`, ja: `${ja}（残り約${left}秒）` },
        share,
      );
    else if (open !== undefined)
      effects.progress({ en: `${en}, ${open} groups open`, ja: `${ja}（残り${open}組）` });
    else effects.progress({ en, ja }, share);
  };
}

function nameOf(chain: Chain, { id, kind, routes }: Element, language: Language): string {
  const what = id.slice(kind.length + 1);
  const country = (one: string) => chain.countries.get(one)?.name[language] ?? one;
  switch (kind) {
    case "facility":
      return chain.facilities.get(what)!.name[language];
    case "country":
      return country(what);
    case "control":
      return language === "ja" ? `${country(what)}の支配する工場` : `plants under ${country(what)}`;
    case "owner":
      return what;
    case "route": {
      const { commodity, from, to } = chain.routes.get(routes[0]!)!;
      const goods = chain.commodities.get(commodity)!.name[language];
      return language === "ja"
        ? `${goods}（${country(from)}→${country(to)}）`
        : `${goods}, ${country(from)} to ${country(to)}`;
    }
  }
}

function tellFinding(
  { elements, damage, alone, valueLostUsd }: Finding,
  all: readonly Element[],
  atStakeUsd: number,
): ContingencyOutput["cases"][number] {
  const [lowUsd, highUsd] = [damage.low, damage.high].map((one) => one * USD_PER_COST_UNIT);
  const isExact = valueLostUsd !== undefined;
  return {
    elements: elements.map((index) => all[index]!.id),
    damageUsd: isExact ? highUsd! : null,
    lowUsd: lowUsd!,
    highUsd: highUsd!,
    exact: isExact,
    aloneUsd: alone.map((one) => one * USD_PER_COST_UNIT),
    servedShare: isExact && atStakeUsd > 0 ? 1 - valueLostUsd / atStakeUsd : null,
    valueLostUsd: valueLostUsd ?? null,
  };
}

const wholeSays = (most: number) => `Write a whole number from 1 to ${most}.`;
const whole = (most: number) =>
  z.int(wholeSays(most)).min(1, wholeSays(most)).max(most, wholeSays(most));
const shareSays = "Write a share from 0 to 1, as 0.05 for 5%.";
const multipleSays = "Write a multiple of the price from 1 to 1000.";

/** The loss of everything alone and together: which is the worst, proven. */
export const riskContingencies = defineLongOperation({
  input: z.object({
    chain: horizonFields.chain,
    lose: about(
      whole(LOSE_MAX).default(2),
      "How many elements are lost at once, for the whole run.",
      "同時に失う要素の数。期間中ずっと失う。",
    ),
    of: about(
      z
        .array(z.enum(ELEMENT_KINDS, `Choose from ${ELEMENT_KINDS.join(", ")}.`))
        .min(1)
        .readonly()
        .default([...ELEMENT_KINDS]),
      "Kinds of element: facility; country, its plants and exports; owner; control, who can order plants to stop; route in use.",
      "要素の種類。facility(工場)、country(国の工場と輸出)、owner(所有者)、control(支配国)、route(使用中の経路)。",
    ),
    seenFrom: about(
      countriesField.default(["JP", "US"]),
      "Countries whose demand counts in full; users elsewhere can be outbid.",
      "需要を全額数える国。他国の需要は買い負けうる。",
    ),
    outbid: about(
      z.number(multipleSays).min(1, multipleSays).max(1000, multipleSays).default(OUTBID.multiple),
      `Users elsewhere give way at this multiple of the usual price, if their own loss is not less. Range ${OUTBID.low} to ${OUTBID.high} (${OUTBID.source}).`,
      `他国の買い手が譲る価格の、通常価格に対する倍数(自らの損失の方が小さければそれ)。範囲は${OUTBID.low}から${OUTBID.high}(${OUTBID.source})。`,
    ),
    from: horizonFields.from,
    months: horizonFields.months,
    top: about(whole(1000).default(20), "Length of the lists.", "一覧の長さ。"),
    all: about(
      z.boolean().default(false),
      "List every loss with its interval, not only the worst. For 1 or 2 at once.",
      "最悪のものだけでなく、すべての喪失を区間つきで示す。同時に1つか2つの場合。",
    ),
    solvesMax: about(
      whole(1_000_000).default(5000),
      "Most cases solved beyond the singles; reaching it leaves a bound instead of a proof.",
      "単独の喪失のほかに解く上限。達した場合は証明の代わりに上界を示す。",
    ),
    workers: about(
      whole(256).optional(),
      "Threads. Default: one for each core. The answer does not depend on it.",
      "スレッド数。省略時はコア数。答えは変わらない。",
    ),
    check: about(
      z.number(shareSays).min(0, shareSays).max(1, shareSays).default(0),
      "Share of all losses to solve again from nothing, at random, 0 to 1. For 1 or 2 at once.",
      "無作為に選び、ゼロから解き直す割合。0から1。同時に1つか2つの場合。",
    ),
    seed: about(
      z.int("Write a whole number.").default(1),
      "Seed of the random choice.",
      "無作為抽出のシード。",
    ),
    baseYear: horizonFields.baseYear,
  }),
  output: contingencyOutput,
  positional: ["chain"],
  pace: ["workers"],
  isStoppable: true,
  examples: [
    {
      title: { en: "The worst single losses for Japan", ja: "日本にとって最悪の単独の喪失" },
      arguments: "ndfeb --lose 1 --seen-from JP",
    },
    {
      title: { en: "The worst pairs of plants", ja: "工場2つの最悪の組み合わせ" },
      arguments: "ndfeb --lose 2 --of facility --months 12",
    },
  ],
  async work({ workers, ...input }, effects) {
    const opened = await openHorizon(NAME, input, effects);
    if (opened.status !== "done") return opened;
    const { chain, baseline, edition, months } = opened.value;
    const users = new Set([...chain.demands.values()].map(({ country }) => country));
    const idle = `No demand of the chain ${chain.id} is there.`;
    const vantage = checkWords(NAME, "seenFrom", input.seenFrom, users, idle);
    if (vantage.status !== "done") return vantage;
    const elements = listElements(chain, baseline, input.of);
    if (elements.length < input.lose) {
      const says = `The chain ${chain.id} has ${elements.length} of these to lose. Name more kinds.`;
      return badField(NAME, "lose", String(input.lose), says);
    }
    const built = assembleMarket({
      chain: seenFrom(chain, vantage.value, input.outbid),
      baseline,
      disturbance: undisturbed(months),
      corner: "central",
    });
    const listed = choose(elements.length, Math.min(2, input.lose));
    const bytes = leastScreenBytes(built.model, elements.length, listed);
    if (bytes > SCREEN_BYTES_MAX) {
      const size = (one: number) => `${(one / 2 ** 30).toFixed(1)} GiB`;
      return {
        status: "refused",
        says: `${listed} losses of ${elements.length} elements need at least ${size(bytes)}, more than the ${size(SCREEN_BYTES_MAX)} allowed. Name fewer kinds with --of, or lose 1.`,
      };
    }
    const screen = screenOf(built, vantage.value);
    const losses = lossesIn(screen, elements);
    const threads = workers ?? availableParallelism();
    await using split = splitWork(effects, threads);
    const solveCases: SolveCases = (tasks, report) =>
      split.shards("contingency", screen, tasks, report);
    const report = reportSteps(effects);
    const { lose, top, solvesMax } = input;
    const question = { screen, losses, lose, top, solvesMax, solveCases, report };
    const found = await screenLosses(question);
    if (!found) return { status: "interrupted" };
    const check =
      input.check > 0 && found.all.length > 0
        ? await checkSample(found.all, losses, input.check, input.seed, solveCases, (one, all) =>
            report("check", one / all),
          )
        : undefined;
    const tell = (one: Finding) => tellFinding(one, elements, screen.stake.totalUsd);
    const cases = input.all && found.all.length > 0 ? found.all : found.worst;
    const exactCount = found.all.filter(({ valueLostUsd }) => valueLostUsd !== undefined).length;
    const isComplete = !effects.signal.aborted;
    return done((language) => ({
      edition,
      chain: chain.id,
      seenFrom: [...input.seenFrom],
      from: formatMonth(months[0]!),
      months: months.length,
      lose,
      outbid: { ...OUTBID, multiple: input.outbid },
      elements: elements.map((element) => ({
        id: element.id,
        kind: element.kind,
        name: nameOf(chain, element, language),
        also: [...element.also],
      })),
      cases: cases.map(tell),
      superAdditive: found.superAdditive.map(tell),
      isExact: found.isExact,
      isComplete,
      othersAtMostUsd: found.othersAtMost * USD_PER_COST_UNIT,
      base: { valueLostUsd: found.baseValueLostUsd },
      counts: {
        sets: found.setCount,
        singles: found.solved.singles,
        solved: found.solved.beyond,
        byBound: found.setCount - (lose > 2 ? found.worst.length : exactCount),
        restarted: found.solved.restarted,
      },
      check: check ?? null,
    }));
  },
});

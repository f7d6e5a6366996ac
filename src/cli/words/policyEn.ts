/** The words of filling and releasing a stock in English. */
export const policyEn = {
  title: (commodity: string, holder: string, tonnes: string) =>
    `${commodity} for ${holder}, which uses ${tonnes} t a year`,
  from: {
    taken: "What plants and end users take of this form in the base year.",
    embodied:
      "It takes none of this form: what its end users want of other forms is counted, by composition.",
    given: "The use was given with the question.",
  },
  reserve: "Only what is short is released.",
  sells: "More than is short may be released, to be sold.",
  fill: (target: string, bought: string) =>
    `In a normal market: fill up to ${target} days of use, ${bought} days a quarter.`,
  edge: (days: string) =>
    `A target is the most that may be stored, ${days} days: more may be better.`,
  states: { normal: "normal", tight: "tight", embargo: "embargo" },
  state: "market",
  price: "price [USD/kg]",
  short: "short",
  time: "time",
  next: "to normal/tight/embargo",
  target: "fill to [day]",
  rule: "What to do, by days of use in store",
  buys: (days: string) => `buy ${days}`,
  releases: (days: string) => `release ${days}`,
  waits: "wait",
  rules: "Against rules of thumb, on the same simulated runs",
  rest: (runs: string, years: string, seed: string) =>
    `${runs} runs of ${years} years, seed ${seed}; ± half of a 95% interval; discounted. Bought and price: first five years.`,
  names: {
    best: "the best rule",
    fixed: (days: string) => `${days} days, released in an embargo`,
    trigger: (days: string) => `${days} days, bought at the normal price only`,
    none: "no stock",
  },
  policy: "rule",
  cost: (unit: string) => `cost [${unit}]`,
  more: (unit: string) => `more [${unit}]`,
  lost: (unit: string) => `lost [${unit}]`,
  bought: "bought [t]",
  paid: "paid [USD/kg]",
  partners: (holder: string, partner: string) =>
    `${holder} and ${partner} on one market: what it saves not to bid against each other`,
  partnerUse: (partner: string, tonnes: string, most: string) =>
    `${partner} uses ${tonnes} t a year; either stores at most ${most} days here. Costs are of both. Who buys in turns fills at half the pace.`,
  way: "way of buying",
  ways: {
    apart: "each for itself",
    turns: "in turns, by quarters",
    together: "planned together",
  },
  saved: (unit: string) => `saved [${unit}]`,
  sensitivity: "What moves the target in a normal market",
  figure: "figure",
  range: "range",
  targets: "target at low, at high [day]",
  tiers: "What is lost with a kilogram that is missing; the cheapest use goes short first",
  tier: (tier: string, share: string, usd: string) => `${tier}: ${share} of the use, USD ${usd}/kg`,
  tierNames: {
    defence: "defence",
    essential: "essential civilian",
    industrial: "industrial",
    other: "other",
  },
  assumed: (assumed: number, all: number) =>
    `${assumed} of ${all} figures are assumed, each with a range and a reason: data/policy, or --json.`,
};

import type { Warning } from "./warning.ts";

const MIXES = { global: "世界全体", domestic: "調達側" } as const;

/**
 * Says a warning in a Japanese sentence.
 *
 * @example
 * sayWarningInJapanese({ kind: "one-mix", used: "global" })
 * // => "調達構成が一つ(世界全体)しか分からず、それだけを用いた。"
 */
export function sayWarningInJapanese(warning: Warning): string {
  switch (warning.kind) {
    case "governance-missing":
      return `ガバナンス評価のない国(${warning.countries.join("、")}、供給の${Math.round(warning.share * 1000) / 10}%)には尺度の中央値${warning.assumed}を当てた。`;
    case "stages-differ":
      return `生産は${warning.production}段階、貿易は${warning.trade}段階の値で、二つの段階が混ざっている。`;
    case "bases-differ":
      return `生産は${warning.production}、貿易は${warning.trade}のトンで、換算が必要。`;
    case "one-mix":
      return `調達構成が一つ(${MIXES[warning.used]})しか分からず、それだけを用いた。`;
    case "criterion-missing":
      return warning.rule === "middle"
        ? `${warning.criterion} のデータがなく、中央の点を当てた。`
        : `${warning.criterion} のデータがなく、他の基準がその重みを負う。`;
  }
}

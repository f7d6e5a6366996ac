import type { Name } from "../model/index.ts";

interface RefusalWords {
  readonly says: Name;
  readonly cure: Name;
}

const words = (says: string, ja: string, cure: string, cureJa: string): RefusalWords => ({
  says: { en: says, ja },
  cure: { en: cure, ja: cureJa },
});

/**
 * Every way in which something about a proposal is refused, in the order in which the rules are
 * tried: what breaks several is refused for the first. Names are never reused or renamed.
 */
export const PROPOSAL_REFUSALS = {
  parties_too_few: words(
    "A proposal binds at least two parties.",
    "提案は二者以上を拘束するものです。",
    "Name each party that it binds; what binds one party alone needs no proposal.",
    "拘束される当事者をすべて書いてください。一者だけなら提案は不要です。",
  ),
  party_not_concerned: words(
    "This does not bind your party.",
    "あなたの当事者はこの提案の当事者ではありません。",
    "Leave it to the members of the parties that it binds.",
    "当事者の利用者に任せてください。",
  ),
  party_unknown: words(
    "It names a party that is not there.",
    "存在しない当事者が含まれています。",
    "Name parties by their ids, as US,JP.",
    "当事者をIDで書いてください。US,JP など。",
  ),
  party_missing: words(
    "What is held jointly is every party's, and this leaves one out.",
    "共同で保有するものは全当事者のものですが、含まれていない当事者がいます。",
    "Name every party.",
    "すべての当事者を書いてください。",
  ),
  deadline_out_of_range: words(
    "The time limit is too near, past or too far.",
    "期限が近すぎるか、過ぎているか、遠すぎます。",
    "Give a moment between 5 minutes and 90 days from now.",
    "今から5分後から90日後までの日時を指定してください。",
  ),
  too_many_open: words(
    "So many proposals of yours stand open that no more can be made.",
    "あなたの未決の提案が上限に達しています。",
    "Wait until some are decided, or withdraw some.",
    "決定を待つか、いくつかを取り下げてください。",
  ),
  not_open: words(
    "This proposal has been decided or withdrawn.",
    "この提案は決定済みか取り下げ済みです。",
    "Make a new one.",
    "新しい提案をしてください。",
  ),
  expired: words(
    "The time limit of this proposal has passed.",
    "この提案は期限を過ぎています。",
    "Make a new one.",
    "新しい提案をしてください。",
  ),
  content_differs: words(
    "What you decide on is not what was proposed.",
    "決定の対象が提案された内容と異なります。",
    "Read the proposal again and decide on its content as it stands.",
    "提案をもう一度読み、現在の内容について決定してください。",
  ),
  approver_role_missing: words(
    "Only approvers decide on proposals.",
    "提案を決定できるのは承認者だけです。",
    "Ask an approver of your party.",
    "あなたの当事者の承認者に依頼してください。",
  ),
  own_proposal: words(
    "Nobody decides on a proposal of their own.",
    "自分の提案を自分で決定することはできません。",
    "Ask another approver of your party; to take it back, withdraw it.",
    "別の承認者に依頼してください。取り消すには取り下げてください。",
  ),
  party_has_approved: words(
    "Your party has approved already.",
    "あなたの当事者は既に承認しています。",
    "The other party's approval is awaited.",
    "相手方の承認を待ってください。",
  ),
  not_the_proposer: words(
    "Only the proposer withdraws a proposal.",
    "取り下げられるのは提案者だけです。",
    "Refuse it instead.",
    "代わりに拒否してください。",
  ),
  reason_missing: words(
    "A refusal says why.",
    "拒否には理由が必要です。",
    "Write the reason.",
    "理由を書いてください。",
  ),
} as const satisfies Record<string, RefusalWords>;

/** Why something about a proposal is refused. */
export type ProposalRefusal = keyof typeof PROPOSAL_REFUSALS;

/** A refusal and its cure in a language. */
export function sayProposalRefusal(refusal: ProposalRefusal, language: "en" | "ja"): string {
  const { says, cure } = PROPOSAL_REFUSALS[refusal];
  return language === "en" ? `${says.en} ${cure.en}` : says.ja + cure.ja;
}

/** A sentence in the languages of the screen. */
export interface Said {
  readonly en: string;
  readonly ja: string;
}

/** Why an act is refused, and what its author can do about it. */
export interface RefusalText {
  readonly says: Said;
  readonly cure: Said;
}

const text = (says: string, ja: string, cure: string, cureJa: string): RefusalText => ({
  says: { en: says, ja },
  cure: { en: cure, ja: cureJa },
});

/**
 * Every way to be refused, in the order in which the rules are tried: an act that breaks several is
 * refused for the first. Names are never reused or renamed.
 */
export const REFUSALS = {
  id_reused_for_another_posting: text(
    "This id already names another posting.",
    "このIDは別の記帳に使われています。",
    "Give the new posting an id of its own; to repeat the old one, send it unchanged.",
    "新しい記帳には新しいIDを付け、再送の場合は内容を変えずに送ってください。",
  ),
  clock_goes_backwards: text(
    "The act is dated before the last act in the ledger.",
    "最後の記帳より前の日時です。",
    "Post it at the present moment and say in the note when it happened.",
    "現在の日時で記帳し、実際の日時は備考に書いてください。",
  ),
  kilograms_not_positive: text(
    "An act moves at least one kilogram; a limit is at least zero.",
    "数量は1キログラム以上、上限は0以上でなければなりません。",
    "Write the amount without a sign; to undo an act, correct it.",
    "符号なしの数量を書き、取り消しは訂正で行ってください。",
  ),
  act_not_found: text(
    "The ledger has no act of this id.",
    "このIDの記帳はありません。",
    "Look the id up in the history.",
    "履歴でIDを確認してください。",
  ),
  act_not_correctable: text(
    "Only acts that move kilograms can be corrected, and a correction cannot be.",
    "訂正できるのは数量を動かす記帳だけで、訂正自体は訂正できません。",
    "Post the rule, or the act, anew.",
    "規則または記帳を改めて行ってください。",
  ),
  already_corrected: text(
    "This act has been corrected already.",
    "この記帳は既に訂正されています。",
    "Nothing is left to undo.",
    "取り消すものはありません。",
  ),
  holding_exists: text(
    "A holding of this name is open already.",
    "同じ名前の備蓄が既にあります。",
    "Choose another name.",
    "別の名前を選んでください。",
  ),
  holding_not_found: text(
    "There is no holding of this name.",
    "この名前の備蓄はありません。",
    "Open it first, or mend the name.",
    "先に開設するか、名前を直してください。",
  ),
  holding_of_another_kind: text(
    "Plans are for strategic reserves, duties for days reserves, entitlements for pools.",
    "計画は戦略備蓄、義務は日数備蓄、引出権は共同備蓄のものです。",
    "Name a holding of the kind that has this rule.",
    "その規則を持つ種類の備蓄を指定してください。",
  ),
  period_not_forward: text(
    "The plan ends before it begins.",
    "計画の終わりが始まりより前です。",
    "Give a first day and a later day on which it no longer holds.",
    "開始日と、それより後の終了日を指定してください。",
  ),
  period_over_a_year: text(
    "The plan covers more than a year: its quantities are those of one year.",
    "計画の期間が1年を超えています。数量は1年分です。",
    "Write one plan for each year.",
    "1年ごとに計画を分けてください。",
  ),
  plan_overlaps: text(
    "Another plan for this commodity covers some of these days.",
    "同じ品目の別の計画と期間が重なっています。",
    "Revise that plan under its own first day, or begin where it ends.",
    "その計画を同じ開始日で改定するか、その終了日から始めてください。",
  ),
  lot_not_found: text(
    "There is no lot of this name.",
    "この名前のロットはありません。",
    "Look the lot up in the holding.",
    "備蓄のロット一覧で確認してください。",
  ),
  lot_id_taken: text(
    "The name of the new lot is taken.",
    "新しいロットの名前は既に使われています。",
    "Choose another: lots are never merged, as an assay holds for one lot.",
    "別の名前を選んでください。分析値はロットごとなので、ロットは併合できません。",
  ),
  reservation_not_found: text(
    "There is no such reservation on this lot.",
    "このロットにその予約はありません。",
    "Name the act that reserved it, or leave the reservation out.",
    "予約した記帳のIDを書くか、予約を省いてください。",
  ),
  loan_not_found: text(
    "There is no loan of this id.",
    "このIDの貸付はありません。",
    "Name the act that lent it.",
    "貸し付けた記帳のIDを書いてください。",
  ),
  lots_are_the_same: text(
    "A lot cannot be exchanged with itself.",
    "同じロット同士は交換できません。",
    "Name two lots, and two names for what becomes of them.",
    "二つのロットと二つの新しい名前を書いてください。",
  ),
  holdings_are_the_same: text(
    "Both sides are the same holding.",
    "双方が同じ備蓄です。",
    "Use a transfer within a holding.",
    "同じ備蓄の中では移転を使ってください。",
  ),
  nothing_changes: text(
    "The transfer leaves everything as it is.",
    "この移転では何も変わりません。",
    "Name a place, owner, custodian or beneficiary that differs.",
    "異なる場所、所有者、保管者または受益者を書いてください。",
  ),
  lot_not_the_borrowers: text(
    "The lot is not in the holding that owes the loan.",
    "このロットは借り手の備蓄のものではありません。",
    "Return out of a lot of the borrower.",
    "借り手のロットから返してください。",
  ),
  material_differs: text(
    "The two are not the same commodity in the same form.",
    "品目または形態が異なります。",
    "Give back the like, or settle by a sale and a purchase.",
    "同種のものを渡すか、売買で精算してください。",
  ),
  grade_lower: text(
    "One side would get a lower grade than it gives.",
    "一方が渡すものより低い品位を受け取ることになります。",
    "Choose a lot of at least that grade.",
    "同等以上の品位のロットを選んでください。",
  ),
  reserved_for_another: text(
    "The reservation is for someone else.",
    "予約は別の受益者のためのものです。",
    "Release to the beneficiary of the reservation, or correct the reservation first.",
    "予約の受益者に放出するか、先に予約を訂正してください。",
  ),
  more_than_reserved: text(
    "The reservation holds less than that.",
    "予約の残りはその数量より少ないです。",
    "Release what is reserved, and the rest from free stock.",
    "予約分を放出し、残りは予約のない在庫から放出してください。",
  ),
  more_than_owed: text(
    "Less than that is still owed on the loan.",
    "貸付の残りはその数量より少ないです。",
    "Return what is owed.",
    "残っている分だけ返してください。",
  ),
  not_enough_free_stock: text(
    "The lot has less than that free.",
    "このロットの自由な在庫はその数量より少ないです。",
    "Look at the balance; reserved kilograms leave under their reservation only.",
    "残高を確認してください。予約分は予約に基づいてのみ出せます。",
  ),
  later_acts_rest_on_it: text(
    "Later acts used what this act brought.",
    "後の記帳がこの記帳の分を使っています。",
    "Correct the later acts first, the last one first.",
    "後の記帳から順に訂正してください。",
  ),
  pool_lends_by_entitlement: text(
    "A pool does not lend: its members draw.",
    "共同備蓄は貸し付けず、加盟者が引き出します。",
    "Release to a member; its duty to replenish is the loan.",
    "加盟者に放出してください。補充義務が貸付に当たります。",
  ),
  order_missing: text(
    "Public stock of this kind leaves only by order.",
    "この種の公的備蓄は命令によってのみ出せます。",
    "Name the order that allows it.",
    "許可する命令を書いてください。",
  ),
  not_entitled: text(
    "Only members draw on a pool.",
    "引き出せるのは加盟者だけです。",
    "Give the receiver an entitlement first.",
    "先に引出権を与えてください。",
  ),
  replenishment_overdue: text(
    "The member has not put back in time what it drew.",
    "加盟者の補充が期限を過ぎています。",
    "Replenish what is overdue, then draw.",
    "期限を過ぎた分を補充してから引き出してください。",
  ),
  over_entitlement: text(
    "With this the member would have more out than its entitlement.",
    "引出権を超えます。",
    "Draw less, replenish, or agree on a larger entitlement.",
    "数量を減らすか、補充するか、引出権の拡大に合意してください。",
  ),
  below_private_duty: text(
    "The owner would hold fewer days of consumption than it must.",
    "所有者の在庫が義務日数を下回ります。",
    "Release less, or have the duty lowered first.",
    "数量を減らすか、先に義務日数を引き下げてください。",
  ),
  over_yearly_plan: text(
    "The yearly plan allows no more: its quantities are maxima.",
    "年間計画の上限を超えます。",
    "Wait for the next plan, have this one revised, or release by order.",
    "次の計画を待つか、計画を改定するか、命令により放出してください。",
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;

/** The name of a way to be refused. */
export type Refusal = keyof typeof REFUSALS;

/** The names of the refusals in their order of precedence. */
export const REFUSAL_NAMES = Object.keys(REFUSALS) as readonly Refusal[];

/**
 * Says a refusal and its cure.
 *
 * @example
 * sayRefusal("already_corrected", "en") // => "This act has been corrected already. Nothing is left to undo."
 */
export function sayRefusal(refusal: Refusal, language: keyof Said): string {
  const { says, cure } = REFUSALS[refusal];
  return language === "en" ? `${says.en} ${cure.en}` : says.ja + cure.ja;
}

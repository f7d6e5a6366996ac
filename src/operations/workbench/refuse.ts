import type { Failure } from "../answer.ts";
import type { Language } from "../effects.ts";

const say = (en: string, ja: string) => ({ en, ja });

/** Why a store refuses a change, and the cure. */
const REFUSALS = {
  id_taken: say("This id is taken. Choose another.", "このIDは使われている。別のIDを選ぶ。"),
  organisation_not_found: say(
    "There is no such organisation. Add it first, or list them with: organisations list",
    "その組織はない。先に追加するか、organisations list で確かめる。",
  ),
  party_not_found: say("There is no such party.", "その当事者はない。"),
  not_yours: say(
    "This belongs to another party or organisation. Ask an administrator of theirs.",
    "別の当事者または組織のもの。その管理者に依頼する。",
  ),
  last_administrator: say(
    "This is the last administrator of the party. Make another one first.",
    "当事者の最後の管理者。先に別の管理者を設ける。",
  ),
  weak_password: say(
    "This password is too weak: at least 15 characters, no repetition, not one's own name.",
    "弱いパスワード。15文字以上で、繰り返しや自分の名前は使えない。",
  ),
  by_token: say(
    "A program cannot do this with a token. Sign in.",
    "トークンではできない。サインインする。",
  ),
  identity_taken: say(
    "Another member signs in elsewhere by this identity. Take it away from them first.",
    "この外部サインインは別の利用者のもの。先にそちらから外す。",
  ),
  own_password: say(
    "Your own password is changed where you are signed in, and asks for the present one: POST /api/session/password.",
    "自分のパスワードはサインイン中に、現在のパスワードを添えて変える(POST /api/session/password)。",
  ),
  more_than_you_may: say(
    "A token cannot do more than you may. Leave out what your roles do not allow.",
    "自分の権限を超えるトークンは作れない。範囲を狭める。",
  ),
  no_member: say(
    "Tokens belong to members, and nobody is a member here. Add one first.",
    "トークンは利用者のもの。先に利用者を追加する。",
  ),
  not_at_the_machine: say(
    "Only whoever sits at the machine that keeps the store makes a backup of all of it: it holds what every party keeps to itself.",
    "全体の控えは保管庫のある機械でのみ作れる。各当事者の非公開の情報を含むため。",
  ),
  closed: say(
    "This incident is closed. Open a new one.",
    "この事案は終了している。新しく開設する。",
  ),
  proposal_not_approved: say(
    "This proposal is not there or not approved by every party. A decision that binds both needs it.",
    "提案がないか、全当事者の承認がない。双方を拘束する決定には必要。",
  ),
  no_tables: say("There is no table in this. Give CSV files.", "表がない。CSVファイルを指定する。"),
} as const;

/** Why a store refuses a change. */
export type StoreRefusal = keyof typeof REFUSALS;

/** A refusal of the store and its cure, in a language. */
export const sayStoreRefusal = (refusal: StoreRefusal, language: Language): string =>
  REFUSALS[refusal][language];

/** A refusal of the store as an answer. */
export const refuse = (refusal: StoreRefusal, language: Language): Failure => ({
  status: "refused",
  says: sayStoreRefusal(refusal, language),
});

const LIST: Readonly<Record<string, string>> = {
  member: "members list",
  token: "tokens list",
  proposal: "proposals list",
  incident: "incidents list",
  task: "incidents show",
  edition: "edition list",
  plan: "plans list",
  scenario: "scenario kept",
};

/** Something that is not there, or not for the asker to see: which of the two is not told. */
export function missing(kind: keyof typeof LIST, id: string, language: Language): Failure {
  const list = LIST[kind]!;
  const says = { en: `List what there is with: ${list}`, ja: `一覧: ${list}` }[language];
  return { status: "not_found", kind, id, says };
}

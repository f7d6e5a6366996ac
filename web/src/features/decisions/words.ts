import { defineWords } from "../../words/catalogue.ts";

/** Words of the decisions room. */
export const decisionWords = defineWords({
  en: {
    title: "Decisions",
    about:
      "What binds both sides takes two keys: one approval from each, by people other than the proposer, before the time is up, on exactly what is written.",
    viewsLabel: "Parts of the decisions room",
    views: { mine: "Waits for me", open: "Open", ended: "Decided and ended" },
    aboutViews: {
      mine: "Your key is missing, and you may turn it. The soonest to run out comes first.",
      open: "Everything that can still be decided. The soonest to run out comes first.",
      ended:
        "Approved, carried out, refused, expired and taken back. The latest comes first; each keeps its page.",
    },
    none: {
      mine: "Nothing waits for your key.",
      open: "Nothing is proposed. Proposals are made where they arise: a plan in Respond, a priority list in Vulnerability, releases, allocations and holdings in Stockpile, decisions in the incident room.",
      ended: "Nothing has been decided yet.",
    },
    noStore: "Nothing is kept here: this server runs without a store.",
    kind: "Kind",
    party: "Proposed by",
    all: "All",
    back: "All decisions",
    awaits: "Missing",
    awaitsWho: (sides: string) => `${sides}: an approver, other than the proposer`,
  },
  ja: {
    title: "決定",
    about:
      "双方を拘束するものには二つの鍵が必要です。期限までに、提案者以外の人が、書かれた内容そのものについて、双方から一つずつ承認します。",
    viewsLabel: "決定画面の区分",
    views: { mine: "自分の決定待ち", open: "受付中", ended: "決定・終了" },
    aboutViews: {
      mine: "あなたの側の承認がなく、あなたが決定できるもの。期限の近い順。",
      open: "まだ決定できるすべての提案。期限の近い順。",
      ended: "承認・実行・却下・期限切れ・取り下げ。新しい順で、それぞれのページが残ります。",
    },
    none: {
      mine: "あなたの承認を待つものはありません。",
      open: "提案はありません。提案は生じた場所で行います。計画は対応計画、優先順位表は脆弱性、放出・配分・備蓄の開設は備蓄、決定は事案の画面から。",
      ended: "決定されたものはまだありません。",
    },
    noStore: "このサーバーには保管庫がなく、何も保存されません。",
    kind: "種類",
    party: "提案した側",
    all: "すべて",
    back: "決定の一覧",
    awaits: "未承認",
    awaitsWho: (sides) => `${sides}：提案者以外の承認者`,
  },
});

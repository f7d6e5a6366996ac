import type { Name } from "../../model/index.ts";

/** Operations on what a store keeps: see `REGISTRY`, of which these are a part. */
export const WORKBENCH = {
  "members list": {
    summary: { en: "The members of your party, and what they may do", ja: "自国側の利用者と役割" },
    load: async () => (await import("./membersList.ts")).membersList,
  },
  "members add": {
    summary: { en: "Add a member to an organisation", ja: "組織に利用者を加える" },
    load: async () => (await import("./membersAdd.ts")).membersAdd,
  },
  "members change": {
    summary: { en: "Change a member's roles, or keep them out", ja: "利用者の役割変更・利用停止" },
    load: async () => (await import("./membersChange.ts")).membersChange,
  },
  "members set-password": {
    summary: { en: "Set a member's password", ja: "利用者のパスワードを設定する" },
    load: async () => (await import("./membersSetPassword.ts")).membersSetPassword,
  },
  "members sign-in": {
    summary: {
      en: "How members sign in, and who is locked out",
      ja: "利用者のサインイン方法とロックの状態",
    },
    load: async () => (await import("./membersSignIn.ts")).membersSignIn,
  },
  "organisations list": {
    summary: { en: "Parties and their organisations", ja: "当事者とその組織" },
    load: async () => (await import("./organisationsList.ts")).organisationsList,
  },
  "organisations add": {
    summary: { en: "Add an organisation to a party", ja: "当事者に組織を加える" },
    load: async () => (await import("./organisationsAdd.ts")).organisationsAdd,
  },
  "tokens list": {
    summary: { en: "Tokens of your programs", ja: "プログラム用トークンの一覧" },
    load: async () => (await import("./tokensList.ts")).tokensList,
  },
  "tokens create": {
    summary: {
      en: "Make a token; its secret is told once",
      ja: "トークンを作る。秘密は一度だけ示す",
    },
    load: async () => (await import("./tokensCreate.ts")).tokensCreate,
  },
  "tokens revoke": {
    summary: { en: "End a token at once", ja: "トークンを失効させる" },
    load: async () => (await import("./tokensRevoke.ts")).tokensRevoke,
  },
  "proposals list": {
    summary: { en: "Proposals that bind your party", ja: "自国側を拘束する提案" },
    load: async () => (await import("./proposalsList.ts")).proposalsList,
  },
  "proposals show": {
    summary: { en: "A proposal, its content, who said what", ja: "提案の内容と各当事者の決定" },
    load: async () => (await import("./proposalsShow.ts")).proposalsShow,
  },
  "proposals make": {
    summary: { en: "Propose what binds several parties", ja: "複数の当事者を拘束する提案をする" },
    load: async () => (await import("./proposalsMake.ts")).proposalsMake,
  },
  "proposals approve": {
    summary: {
      en: "Approve exactly this content; the last one carries it out",
      ja: "この内容を承認する。最後の承認で実行される",
    },
    load: async () => (await import("./proposalsApprove.ts")).proposalsApprove,
  },
  "proposals refuse": {
    summary: { en: "Refuse a proposal and say why", ja: "提案を理由とともに拒否する" },
    load: async () => (await import("./proposalsRefuse.ts")).proposalsRefuse,
  },
  "proposals withdraw": {
    summary: { en: "Take back a proposal of your own", ja: "自分の提案を取り下げる" },
    load: async () => (await import("./proposalsWithdraw.ts")).proposalsWithdraw,
  },
  "ledger list": {
    summary: { en: "The ledgers that the store keeps", ja: "保管庫にある台帳" },
    load: async () => (await import("./ledgerList.ts")).ledgerList,
  },
  "incidents list": {
    summary: { en: "Incidents that you may see", ja: "閲覧できる事案" },
    load: async () => (await import("./incidentsList.ts")).incidentsList,
  },
  "incidents open": {
    summary: {
      en: "Open an incident from a scenario or an observation",
      ja: "シナリオまたは観察から事案を開設する",
    },
    load: async () => (await import("./incidentsOpen.ts")).incidentsOpen,
  },
  "incidents show": {
    summary: { en: "An incident: tasks, decisions, notes", ja: "事案の作業・決定・記録" },
    load: async () => (await import("./incidentsShow.ts")).incidentsShow,
  },
  "incidents add-task": {
    summary: { en: "Add a task with its owner and day", ja: "担当と期日のある作業を加える" },
    load: async () => (await import("./incidentsAddTask.ts")).incidentsAddTask,
  },
  "incidents set-task": {
    summary: { en: "Change how a task stands", ja: "作業の状態を変える" },
    load: async () => (await import("./incidentsSetTask.ts")).incidentsSetTask,
  },
  "incidents decide": {
    summary: {
      en: "Write a decision down, with its proposal if it binds both",
      ja: "決定を記録する。双方を拘束する場合は提案とともに",
    },
    load: async () => (await import("./incidentsDecide.ts")).incidentsDecide,
  },
  "incidents note": {
    summary: { en: "Add a note", ja: "記録を加える" },
    load: async () => (await import("./incidentsNote.ts")).incidentsNote,
  },
  "incidents close": {
    summary: { en: "Close an incident and say how it ended", ja: "事案を終了し、結果を記す" },
    load: async () => (await import("./incidentsClose.ts")).incidentsClose,
  },
  "incidents export": {
    summary: {
      en: "The whole file of an incident, to print or as data",
      ja: "事案の全記録(印刷用またはデータ)",
    },
    load: async () => (await import("./incidentsExport.ts")).incidentsExport,
  },
  "scenario save": {
    summary: {
      en: "Keep a scenario, or a new version of it",
      ja: "シナリオ、またはその新版を保存する",
    },
    load: async () => (await import("./scenarioSave.ts")).scenarioSave,
  },
  "scenario kept": {
    summary: { en: "The scenarios that are kept", ja: "保存したシナリオの一覧" },
    load: async () => (await import("./scenarioKept.ts")).scenarioKept,
  },
  "scenario versions": {
    summary: { en: "All versions of a kept scenario", ja: "保存したシナリオの全版" },
    load: async () => (await import("./scenarioVersions.ts")).scenarioVersions,
  },
  "plans list": {
    summary: { en: "The plans that are kept", ja: "保存した計画の一覧" },
    load: async () => (await import("./plansList.ts")).plansList,
  },
  "plans show": {
    summary: { en: "A kept plan with its document", ja: "保存した計画とその文書" },
    load: async () => (await import("./plansShow.ts")).plansShow,
  },
  "plans save": {
    summary: { en: "Keep a plan as respond answered it", ja: "respond の回答を計画として保存する" },
    load: async () => (await import("./plansSave.ts")).plansSave,
  },
  "edition list": {
    summary: { en: "Private editions: tables of your own", ja: "非公開の版(自分たちの表)の一覧" },
    load: async () => (await import("./editionList.ts")).editionList,
  },
  "edition show": {
    summary: { en: "A private edition with its tables", ja: "非公開の版とその表" },
    load: async () => (await import("./editionShow.ts")).editionShow,
  },
  "edition upload": {
    summary: {
      en: "Check tables row by row and keep them as an edition",
      ja: "表を行ごとに検査し、版として保存する",
    },
    load: async () => (await import("./editionUpload.ts")).editionUpload,
  },
  "edition compare": {
    summary: {
      en: "What an edition says otherwise than the reference",
      ja: "版と参照データ(または別の版)の違い",
    },
    load: async () => (await import("./editionCompare.ts")).editionCompare,
  },
  "log list": {
    summary: {
      en: "Everything that was done, chained by hashes",
      ja: "操作の記録(ハッシュで連鎖)",
    },
    load: async () => (await import("./logList.ts")).logList,
  },
  "store verify": {
    summary: {
      en: "Check every chain, rule and balance of the store",
      ja: "保管庫の連鎖・規則・残高をすべて検証する",
    },
    load: async () => (await import("./storeVerify.ts")).storeVerify,
  },
  "store backup": {
    summary: {
      en: "Write all that the store holds into one file",
      ja: "保管庫の全内容を一つのファイルに書き出す",
    },
    load: async () => (await import("./storeBackup.ts")).storeBackup,
  },
} as const satisfies Record<string, { readonly summary: Name; load(): Promise<unknown> }>;

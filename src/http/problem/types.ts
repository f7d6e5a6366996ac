import type { Name } from "../../model/index.ts";
import { STATUSES, type Status } from "../../operations/index.ts";

/** What a kind of problem is: its status, what it means, and what to do. */
export interface ProblemType {
  readonly http: number;
  readonly title: Name;
  readonly cure: Name;
}

const ends = (status: Exclude<Status, "done">, cure: Name): ProblemType => ({
  http: STATUSES[status].http,
  title: STATUSES[status].about,
  cure,
});

/**
 * Every kind of problem that HTTP answers with, each with a page at `/problems/<name>`. The ends of
 * operations come first: they are the ends that the command line has exit codes for.
 */
export const PROBLEMS = {
  bad_input: ends("bad_input", {
    en: "Each of `errors` names a field, what was found and the cure. Nothing was changed.",
    ja: "`errors` の各項目が、項目・値・直し方を示す。何も変更されていない。",
  }),
  not_found: ends("not_found", {
    en: "The detail names the nearest valid word, or where the valid ones are listed.",
    ja: "詳細に、最も近い正しい語、または一覧の場所を示す。",
  }),
  infeasible: ends("infeasible", {
    en: "Relax one of the conditions in `conflict`.",
    ja: "`conflict` の条件のいずれかを緩める。",
  }),
  refused: ends("refused", {
    en: "The detail names the rule. Nothing was changed.",
    ja: "詳細に規則を示す。何も変更されていない。",
  }),
  interrupted: ends("interrupted", {
    en: "The work was stopped before it had an answer. Ask again.",
    ja: "答えが出る前に中止された。もう一度求める。",
  }),
  internal: ends("internal", {
    en: "The fault is the program's. Tell whoever runs the server the number in `instance`.",
    ja: "本プログラムの不具合。`instance` の番号を運用者に伝える。",
  }),
  no_such_address: {
    http: 404,
    title: { en: "nothing is at this address", ja: "このアドレスには何もない" },
    cure: { en: "/openapi.json lists what there is.", ja: "/openapi.json に一覧がある。" },
  },
  wrong_method: {
    http: 405,
    title: { en: "this address takes other methods", ja: "このアドレスは別のメソッドを受け付ける" },
    cure: { en: "The header Allow names them.", ja: "Allow ヘッダーに示す。" },
  },
  unreadable_body: {
    http: 400,
    title: { en: "the body is not JSON", ja: "本文が JSON ではない" },
    cure: {
      en: "Send one JSON object in UTF-8, at most 64 levels deep.",
      ja: "UTF-8 の JSON オブジェクトを一つ、64階層以内で送る。",
    },
  },
  unknown_media_type: {
    http: 415,
    title: { en: "bodies of this type are not read", ja: "この形式の本文は読めない" },
    cure: {
      en: "Send Content-Type: application/json.",
      ja: "Content-Type: application/json で送る。",
    },
  },
  not_acceptable: {
    http: 406,
    title: { en: "no answer in that format", ja: "その形式の回答はない" },
    cure: {
      en: "Accept application/json, or text/csv where the answer is a table.",
      ja: "application/json、表であれば text/csv を受け付けるようにする。",
    },
  },
  too_large: {
    http: 413,
    title: { en: "the body is too large", ja: "本文が大きすぎる" },
    cure: { en: "Send less; the detail names the limit.", ja: "小さくする。上限は詳細に示す。" },
  },
  not_signed_in: {
    http: 401,
    title: { en: "nobody is signed in", ja: "サインインしていない" },
    cure: {
      en: "Sign in with POST /api/session, or send a token as Authorization: Bearer.",
      ja: "POST /api/session でサインインするか、Authorization: Bearer でトークンを送る。",
    },
  },
  wrong_credentials: {
    http: 401,
    title: { en: "name and password do not match", ja: "名前とパスワードが一致しない" },
    cure: {
      en: "Try again. After several failures the account waits for a while.",
      ja: "もう一度入力する。失敗が続くとしばらく受け付けない。",
    },
  },
  no_member: {
    http: 403,
    title: {
      en: "nobody here is known by that sign-in",
      ja: "そのサインインに対応する利用者がいない",
    },
    cure: {
      en: "Begin again, or ask an administrator to add your identity to your membership.",
      ja: "やり直すか、管理者に外部サインインの識別子を登録してもらう。",
    },
  },
  not_vouched: {
    http: 403,
    title: {
      en: "the provider of sign-in did not vouch for you",
      ja: "外部サインインで本人と確認できなかった",
    },
    cure: {
      en: "Begin again at the first page, within ten minutes and in one browser. Whoever runs the server sees the reason.",
      ja: "最初の画面から、同じブラウザーで10分以内にやり直す。理由は運用者に表示される。",
    },
  },
  no_provider: {
    http: 502,
    title: {
      en: "the provider of sign-in does not answer",
      ja: "外部サインインの提供元が応答しない",
    },
    cure: { en: "Try again later, or sign in by password.", ja: "後で試すか、パスワードを使う。" },
  },
  too_many_failures: {
    http: 429,
    title: { en: "too many failures to sign in", ja: "サインインの失敗が多すぎる" },
    cure: { en: "Wait as long as Retry-After says.", ja: "Retry-After の秒数だけ待つ。" },
  },
  too_many_requests: {
    http: 429,
    title: { en: "too many requests", ja: "要求が多すぎる" },
    cure: { en: "Wait as long as Retry-After says.", ja: "Retry-After の秒数だけ待つ。" },
  },
  too_many_runs: {
    http: 429,
    title: { en: "you have too many runs under way", ja: "実行中の計算が多すぎる" },
    cure: {
      en: "Stop a run, or wait until one ends; GET /api/runs lists them.",
      ja: "計算を一つ中止するか、終わるのを待つ。一覧は GET /api/runs。",
    },
  },
  too_much_work: {
    http: 503,
    title: { en: "too much work is waiting", ja: "待っている計算が多すぎる" },
    cure: {
      en: "Ask again later. More workers (coercivity work) answer sooner.",
      ja: "後でもう一度求める。計算機を加えれば (coercivity work) 早くなる。",
    },
  },
  not_allowed: {
    http: 403,
    title: { en: "your roles do not allow this", ja: "この役割では許されない" },
    cure: {
      en: "The detail names the permission. An administrator of your organisation gives roles.",
      ja: "必要な権限は詳細に示す。役割は組織の管理者が与える。",
    },
  },
  not_asked: {
    http: 403,
    title: { en: "nobody has asked this yet", ja: "この問いはまだ計算されていない" },
    cure: {
      en: "Ask an analyst of your organisation to open this page: what they ask is counted once, and then here for all of it. To begin long work takes the permission run, which analysts have.",
      ja: "所属組織の分析者にこの画面を開くよう依頼する。一度計算されれば、組織の全員がここで読める。計算を始めるには分析者の権限 run が必要。",
    },
  },
  wrong_origin: {
    http: 403,
    title: { en: "the request comes from another site", ja: "別のサイトからの要求" },
    cure: {
      en: "Change things from the workbench's own pages, or with a token.",
      ja: "ワークベンチの画面、またはトークンで変更する。",
    },
  },
  wrong_host: {
    http: 421,
    title: { en: "this server has another name", ja: "サーバーの名前が異なる" },
    cure: {
      en: "Use the address that the server printed when it started.",
      ja: "起動時に表示されたアドレスを使う。",
    },
  },
  no_key: {
    http: 400,
    title: { en: "a change needs an Idempotency-Key", ja: "変更には Idempotency-Key が必要" },
    cure: {
      en: "Send a fresh UUID with each change, and the same one with a repeat. Keys live for a day.",
      ja: "変更ごとに新しい UUID を、再送には同じ UUID を付ける。鍵は1日有効。",
    },
  },
  key_of_another: {
    http: 422,
    title: { en: "this key was used for another change", ja: "この鍵は別の変更に使われた" },
    cure: { en: "Use a fresh key.", ja: "新しい鍵を使う。" },
  },
  key_in_use: {
    http: 409,
    title: {
      en: "the first request with this key is still running",
      ja: "この鍵の最初の要求が実行中",
    },
    cure: { en: "Ask again in a moment.", ja: "少し待ってもう一度送る。" },
  },
  told_once: {
    http: 409,
    title: { en: "this change was made, and its secret told", ja: "変更済みで、秘密は伝えられた" },
    cure: {
      en: "The answer held a secret, which is kept nowhere. If it was lost, revoke it and make another.",
      ja: "回答には秘密が含まれ、どこにも保存されていない。失った場合は失効させて作り直す。",
    },
  },
  made_before: {
    http: 409,
    title: { en: "this change was made, and its answer lost", ja: "変更済みで、回答は失われた" },
    cure: {
      en: "The server stopped between the two. Read what was changed; do not make the change again.",
      ja: "その間にサーバーが止まった。変更の結果を読み、同じ変更を繰り返さない。",
    },
  },
  no_condition: {
    http: 428,
    title: { en: "this change needs If-Match", ja: "この変更には If-Match が必要" },
    cure: {
      en: "Read it first, and send its ETag as If-Match.",
      ja: "先に読み、その ETag を If-Match で送る。",
    },
  },
  stale: {
    http: 412,
    title: { en: "it has changed since you read it", ja: "読んだ後に変更されている" },
    cure: { en: "Read it again, then decide.", ja: "読み直してから判断する。" },
  },
  unfinished: {
    http: 409,
    title: { en: "the run has no result yet", ja: "計算はまだ終わっていない" },
    cure: { en: "Watch its events, or wait.", ja: "進行を見るか、待つ。" },
  },
  run_failed: {
    http: 500,
    title: { en: "the run failed", ja: "計算に失敗した" },
    cure: {
      en: "Ask again: it is worked on anew. Where it fails again, tell whoever runs the server what the detail says.",
      ja: "もう一度求めると、やり直す。再び失敗する場合は、詳細の内容を運用者に伝える。",
    },
  },
  too_slow: {
    http: 503,
    title: { en: "no answer in time", ja: "時間内に答えが出ない" },
    cure: { en: "Ask again, or ask for less.", ja: "もう一度、または範囲を狭めて求める。" },
  },
} as const satisfies Record<string, ProblemType>;

/** The name of a kind of problem. */
export type ProblemName = keyof typeof PROBLEMS;

/** The names of all kinds of problems. */
export const PROBLEM_NAMES = Object.keys(PROBLEMS) as readonly ProblemName[];

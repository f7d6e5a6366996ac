import type { Full } from "../../jobs/index.ts";
import type { Asked } from "../context.ts";
import { sendProblem } from "../reply/reply.ts";

/** When to ask again where there is too much work, s: quick runs end by then. */
const RETRY_AFTER_S = 10;

/** Says that no run was begun, how many there may be, and what helps. */
export function sendFull(c: Asked, { whose, most }: Full): Response {
  const name = whose === "own" ? "too_many_runs" : "too_much_work";
  const says = {
    own: {
      en: `You have ${most} runs that wait or are under way, the most that one member may. Stop one, or wait until one ends; GET /api/runs lists them.`,
      ja: `待機中・実行中の計算が${most}件あり、1人の上限に達している。一つを中止するか、終わるのを待つ。一覧は GET /api/runs。`,
    },
    all: {
      en: `All members together have ${most} runs that wait or are under way, the most that are taken. Ask again later.`,
      ja: `全員の待機中・実行中の計算が${most}件あり、受け付ける上限に達している。後でもう一度求める。`,
    },
  }[whose];
  const detail = says[c.var.language];
  return sendProblem(c, name, { detail }, { "Retry-After": String(RETRY_AFTER_S) });
}

/**
 * The HTTP server: every operation as an address, long work as runs, who is let in, and the workbench's
 * pages. All of it derives from `operations`; nothing is said here that is said there.
 */

export { addressOf } from "./address.ts";
export { createApp, type Parts } from "./app.ts";
export { BACKUP_ADDRESS } from "./backupRoute.ts";
export { readBasis } from "./basis.ts";
export { isLoopbackAddress } from "./guard/host.ts";
export { type Listening, type ListenOutcome, listen, type Place } from "./listen.ts";
export { type LocalKey, readLocalKey, writeLocalKey } from "./localKey.ts";
export { openApiDocument } from "./openapi/document.ts";
export type { ProblemDetails } from "./problem/problem.ts";
export { PROBLEM_NAMES, PROBLEMS, type ProblemName } from "./problem/types.ts";
export type { TableWriter } from "./reply/told.ts";
export { keptRuns } from "./runs/keptRuns.ts";
export type { RunList } from "./runs/runList.ts";
export { type Elsewhere, type Provider, signInElsewhere } from "./signIn/elsewhere.ts";
export { type FirstCode, makeFirstCode } from "./signIn/firstCode.ts";
export type { Gate } from "./signIn/gate.ts";
export { singleUserGate } from "./signIn/singleUser.ts";
export { type TeamParts, teamGate } from "./signIn/teamGate.ts";
export { type Answerer, openAnswerer } from "./threads/answerer.ts";

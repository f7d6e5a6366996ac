import type { OperationName, OutputOf } from "../../operations/index.ts";
import type { Page } from "../page/page.ts";
import type { Records } from "../page/records.ts";
import { WORKBENCH_PRESENTERS } from "./workbench/presenters.ts";

/** How an answer looks: for people, and as records for programs. */
export interface Presenter<T> {
  /** Lines for a screen. */
  text(value: T, page: Page): readonly string[];
  /** The main table, unrounded, units in the header. */
  records(value: T, page: Page): Records;
  /** A picture as an SVG document, where the answer has one. */
  svg?(value: T, page: Page): string;
}

/** Who presents which operation; loaded when used. */
export const PRESENTERS: {
  readonly [N in OperationName]: () => Promise<Presenter<OutputOf<N>>>;
} = {
  today: async () => (await import("./today.ts")).today,
  stress: async () => (await import("./stress.ts")).stress,
  respond: async () => (await import("./respond.ts")).respond,
  solve: async () => (await import("./stress.ts")).stress,
  "scenario list": async () => (await import("./scenarioList.ts")).scenarioList,
  "scenario show": async () => (await import("./scenarioShow.ts")).scenarioShow,
  "scenario check": async () => (await import("./scenarioCheck.ts")).scenarioCheck,
  "chain show": async () => (await import("./chainShow.ts")).chainShow,
  "chain flows": async () => (await import("./chainFlows.ts")).chainFlows,
  "chain closed": async () => (await import("./chainClosed.ts")).chainClosed,
  "chain check": async () => (await import("./chainCheck.ts")).chainCheck,
  "reference check": async () => (await import("./referenceCheck.ts")).referenceCheck,
  "reference show": async () => (await import("./referenceShow.ts")).referenceShow,
  "risk ownership": async () => (await import("./riskOwnership.ts")).riskOwnership,
  "risk contingencies": async () => (await import("./riskContingencies.ts")).riskContingencies,
  "risk curve": async () => (await import("./riskCurve.ts")).riskCurve,
  "reference import": async () => (await import("./referenceImport.ts")).referenceImport,
  "risk indices": async () => (await import("./riskIndices.ts")).riskIndices,
  "risk priorities": async () => (await import("./riskPriorities.ts")).riskPriorities,
  "risk shock": async () => (await import("./stress.ts")).stress,
  "risk hindcast": async () => (await import("./riskHindcast.ts")).riskHindcast,
  "stockpile size": async () => (await import("./stockpileSize/stockpileSize.ts")).stockpileSize,
  "stockpile post": async () => (await import("./stockpilePost.ts")).stockpilePost,
  "stockpile holds": async () => (await import("./stockpileHolds.ts")).stockpileHolds,
  "stockpile history": async () => (await import("./stockpileHistory.ts")).stockpileHistory,
  "stockpile cover": async () => (await import("./stockpileCover.ts")).stockpileCover,
  "stockpile verify": async () => (await import("./stockpileVerify.ts")).stockpileVerify,
  "stockpile allocate": async () => (await import("./stockpileAllocate.ts")).stockpileAllocate,
  "reference editions": async () => (await import("./referenceEditions.ts")).referenceEditions,
  "reference list": async () => (await import("./referenceList.ts")).referenceList,
  "deposit list": async () => (await import("./depositList.ts")).depositList,
  "measure list": async () => (await import("./measureList.ts")).measureList,
  "scrap returns": async () => (await import("./scrapReturns.ts")).scrapReturns,
  "stockpile policy": async () => (await import("./stockpilePolicy.ts")).stockpilePolicy,
  "factsheet mineral": async () => (await import("./factsheet.ts")).factsheet,
  "factsheet country": async () => (await import("./factsheet.ts")).factsheet,
  ...WORKBENCH_PRESENTERS,
};

/** The presenter of an operation, loaded. */
export const presenterOf = async (name: OperationName): Promise<Presenter<unknown>> =>
  (await PRESENTERS[name]()) as Presenter<unknown>;

import type { OutputOf } from "../../../operations/index.ts";
import { strong } from "../../page/page.ts";
import type { Presenter } from "../presenters.ts";
import { type Shown, showFields, showPart, showRows, tableOf } from "./rows.ts";

/** Kept scenarios, a row each. */
export const scenarioKept = tableOf<OutputOf<"scenario kept">>((scenarios) => ({
  columns: ["id", "title", "organisation", "visibility", "version"],
  rows: scenarios.map(({ id, title, organisation, visibility, version }) => [
    ...[id, title, organisation, visibility, version],
  ]),
}));

const showVersions = (versions: OutputOf<"scenario versions">): Shown => ({
  columns: ["id", "version", "madeAt", "member", "contentHash"],
  rows: versions.map(({ id, version, madeAt, memberId, contentHash }) => [
    ...[id, version, madeAt, memberId, contentHash],
  ]),
});

/** Versions of a scenario, and the text of the last one. */
export const scenarioVersions: Presenter<OutputOf<"scenario versions">> = {
  text: (versions, page) => [
    ...showRows(showVersions(versions), page),
    "",
    ...versions.at(-1)!.text.trimEnd().split("\n"),
  ],
  records: (versions) => ({
    header: showVersions(versions).columns,
    rows: showVersions(versions).rows,
  }),
};

/** A version that was kept. */
export const scenarioSave = tableOf<OutputOf<"scenario save">>((one) => showVersions([one]));

const showPlans = (plans: OutputOf<"plans list">): Shown => ({
  columns: ["id", "title", "scenario", "organisation", "visibility", "madeAt"],
  rows: plans.map(({ id, title, scenario, organisation, visibility, madeAt }) => [
    ...[id, title, scenario, organisation, visibility, madeAt],
  ]),
});

/** Kept plans, a row each. */
export const plansList = tableOf<OutputOf<"plans list">>(showPlans);

/** A plan that was kept. */
export const plansSave = tableOf<OutputOf<"plans save">>((one) => showPlans([one]));

/** A kept plan with its document. */
export const plansShow: Presenter<OutputOf<"plans show">> = {
  text: (plan, page) => [
    strong(plan.title, page),
    ...showFields(
      [
        ["id", plan.id],
        ["scenario", plan.scenario],
        ["organisation", plan.organisation],
        ["madeAt", plan.madeAt],
      ],
      page,
    ),
    "",
    ...JSON.stringify(plan.document, null, 2).split("\n"),
  ],
  records: (plan) => ({ header: showPlans([plan]).columns, rows: showPlans([plan]).rows }),
};

/** Private editions, a row each. */
export const editionList = tableOf<OutputOf<"edition list">>((editions) => ({
  columns: ["id", "name", "chain", "organisation", "visibility", "madeAt"],
  rows: editions.map(({ id, name, chain, organisation, visibility, madeAt }) => [
    ...[id, name, chain, organisation, visibility, madeAt],
  ]),
}));

/** The tables of a private edition, a row each. */
export const editionShow = tableOf<OutputOf<"edition show">>(({ tables }) => ({
  columns: ["table", "rows", "contentHash"],
  rows: tables.map(({ name, rows, contentHash }) => [name, rows, contentHash]),
}));

const showProblems = ({ problems }: OutputOf<"edition upload">): Shown => ({
  columns: ["where", "column", "value", "says"],
  rows: problems.map(({ where, field, value, says }) => [where, field, value, says]),
});

/** What was kept of some tables, or every row that is wrong. */
export const editionUpload: Presenter<OutputOf<"edition upload">> = {
  text: (answer, page) => [
    ...showRows(
      {
        columns: ["table", "rows", "replaced", "added"],
        rows: answer.tables.map(({ name, rows, replaced, added }) => [name, rows, replaced, added]),
      },
      page,
    ),
    ...(answer.edition === null
      ? showPart("problems", showProblems(answer), page)
      : ["", page.words.kept.keptAs(answer.edition.id, answer.answersAs ?? "")]),
  ],
  records: (answer) => ({ header: showProblems(answer).columns, rows: showProblems(answer).rows }),
};

/** Every difference, a row each. */
export const editionCompare = tableOf<OutputOf<"edition compare">>((differences) => ({
  columns: ["table", "row", "column", "before", "after"],
  rows: differences.map(({ table, row, column, before, after }) => [
    ...[table, row, column, before, after],
  ]),
}));

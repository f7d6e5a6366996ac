import type { Migration } from "./migration.ts";

/** A run's answer is kept in both languages; one that was asked in one language alone stays as it is in both. */
export const spokenAnswers: Migration = {
  name: "009-spoken-answers",
  sql: () => `
update runs set answer = jsonb_build_object('en', answer, 'ja', answer) where answer is not null;
`,
};

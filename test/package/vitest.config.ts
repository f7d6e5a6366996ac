import { defineConfig } from "vitest/config";

/** The packed package, installed and used from another folder, as a stranger would. */
export default defineConfig({
  test: { include: ["test/package/*.test.ts"], testTimeout: 300_000, hookTimeout: 300_000 },
});

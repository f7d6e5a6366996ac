/** What a plan can choose from, and the variants of a scenario that it must stand. */
export { readActions, type Toolbox, type VariantTerms } from "./readActions.ts";

/** What stocks are sized by: hits and their probabilities, forms and what keeping them takes, targets. */
export { readSizing, type SizingTerms, type Target } from "./readSizing.ts";

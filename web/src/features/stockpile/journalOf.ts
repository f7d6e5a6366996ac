/**
 * What operations call a ledger of the store.
 *
 * @example
 * journalOf("joint") // => "store:joint"
 */
export const journalOf = (ledger: string): string => `store:${ledger}`;

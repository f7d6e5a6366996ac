/** A failure that trying again does not mend: what is asked fails by itself, not by who works on it. */
export class ForGood extends Error {}

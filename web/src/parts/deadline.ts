/** Days that a proposal awaits its keys where nobody says otherwise. */
const DAYS = 7;

/** The moment until which a proposal made now awaits its keys, after whole days: UTC, to the second. */
export const deadlineIn = (days: number, now = new Date()): string =>
  `${new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 19)}Z`;

/** The moment until which a proposal made now awaits its keys where nobody says for how long. */
export const deadlineFrom = (now: Date): string => deadlineIn(DAYS, now);

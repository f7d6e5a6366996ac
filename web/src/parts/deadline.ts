/** Days that a proposal awaits its keys where nobody says otherwise. */
const DAYS = 7;

/** The moment until which a proposal made now awaits its keys: UTC, to the second. */
export const deadlineFrom = (now: Date): string =>
  `${new Date(now.getTime() + DAYS * 86_400_000).toISOString().slice(0, 19)}Z`;

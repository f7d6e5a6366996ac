/** A moment as the databases write it, in RFC 3339, UTC, to the millisecond. */
export const readInstant = (text: string): string => new Date(text).toISOString();

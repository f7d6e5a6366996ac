/** What comes of asking for a change: it was made, or it is refused for a named reason and nothing was. */
export type Outcome<T, Refusal extends string> =
  | { readonly status: "done"; readonly value: T }
  | { readonly status: "refused"; readonly refusal: Refusal };

/** A change that was made. */
export const made = <T>(value: T): { readonly status: "done"; readonly value: T } => ({
  status: "done",
  value,
});

/** A change that is refused. */
export const refused = <R extends string>(
  refusal: R,
): { readonly status: "refused"; readonly refusal: R } => ({ status: "refused", refusal });

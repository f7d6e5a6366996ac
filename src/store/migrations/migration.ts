/**
 * A step from one shape of the tables to the next. It never changes once it is released, and never uses
 * the program's own code: what it does must be the same in ten years.
 */
export interface Migration {
  /** Number and name; they are carried out in the order of the list. */
  readonly name: string;
  /** Statements, with `coercivity` as the schema; `server` is the role that the server works as. */
  sql(server: string): string;
}

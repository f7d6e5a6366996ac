import type { LinearModel } from "./model.ts";

/** A program without its naming functions, which no thread can be sent. */
export type SentModel = Omit<LinearModel, "columnName" | "rowName">;

/**
 * A program as another thread can be sent it.
 *
 * @example
 * "rowName" in toSend(smallModel("one", { x: {} })) // => false
 */
export function toSend({ columnName: _, rowName: __, ...sent }: LinearModel): SentModel {
  return sent;
}

/**
 * A program that was sent, whose columns and rows go by their numbers.
 *
 * @example
 * received(toSend(smallModel("one", { x: {} }))).columnName(0) // => "column 0"
 */
export const received = (sent: SentModel): LinearModel => ({
  ...sent,
  columnName: (column) => `column ${column}`,
  rowName: (row) => `row ${row}`,
});

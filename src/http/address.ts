import type { OperationName } from "../operations/index.ts";

/**
 * Where an operation is asked.
 *
 * @example
 * addressOf("risk curve") // => "/api/risk/curve"
 */
export const addressOf = (name: OperationName): string => `/api/${name.replaceAll(" ", "/")}`;

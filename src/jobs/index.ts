/**
 * Long work: solving side by side in threads. Results do not depend on how many threads there are.
 */
export { solveSideBySide } from "./solvePool.ts";

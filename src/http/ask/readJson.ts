/** Most levels of a body: far beyond any input, far below what exhausts a stack. */
const DEPTH_MAX = 64;

/** How deep brackets nest outside strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let k = 0; k < text.length; k++) {
    const letter = text[k];
    if (isInString) {
      if (letter === "\\") k++;
      else if (letter === '"') isInString = false;
    } else if (letter === '"') isInString = true;
    else if (letter === "{" || letter === "[") deepest = Math.max(deepest, ++depth);
    else if (letter === "}" || letter === "]") depth--;
  }
  return deepest;
}

/**
 * The JSON object that a text holds, or undefined where it holds none or one that nests too deeply.
 *
 * @example
 * readJson('{"months": 12}') // => { months: 12 }
 * readJson("[1]") // => undefined
 */
export function readJson(text: string): Readonly<Record<string, unknown>> | undefined {
  if (depthOf(text) > DEPTH_MAX) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

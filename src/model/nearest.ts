/** Edits (insert, delete, replace, swap neighbours) from one word to another: Damerau–Levenshtein, restricted. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replace, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, beforeLast[j - 2]! + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * The valid word that someone most likely meant, or `undefined` where none is near.
 *
 * @example
 * nearest("dy-oxid", ["dy-oxide", "tb-oxide"]) // => "dy-oxide"
 * nearest("zzz", ["dy-oxide"]) // => undefined
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 0.5;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const isPart = wanted.length >= 3 && other.includes(wanted);
    const distance = isPart ? 1 : editDistance(wanted, other);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = candidate;
    }
  }
  return best;
}

/**
 * A sentence that a wrong word earns: the nearest valid one, or the valid ones where they are few.
 *
 * @example
 * suggest("JPN", ["JP", "US"]) // => "Did you mean JP?"
 */
export function suggest(word: string, candidates: Iterable<string>): string {
  const list = [...candidates].sort();
  const near = nearest(word, list);
  if (near !== undefined) return `Did you mean ${near}?`;
  const shown = list.slice(0, 12).join(", ");
  return list.length === 0 ? "There are none." : `Valid: ${shown}${list.length > 12 ? ", …" : ""}.`;
}

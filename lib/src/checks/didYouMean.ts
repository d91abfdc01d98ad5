/**
 * The known word that a mistyped one most likely stands for, as the end of an error message; empty where none is near.
 * For "relo": ` (did you mean "relu"?)`. Capitals, spaces, `_` and `-` do not count, so that Python's names find ours.
 */
export function didYouMean(word: string, known: readonly string[]): string {
  const typed = bare(word);
  let nearest = "";
  let least = Math.ceil(typed.length / 3);
  for (const candidate of known) {
    const distance = editDistance(typed, bare(candidate));
    if (distance > least || (nearest && distance === least)) continue;
    nearest = candidate;
    least = distance;
  }
  return nearest && ` (did you mean "${nearest}"?)`;
}

function bare(word: string): string {
  return word
    .slice(0, 60)
    .toLowerCase()
    .replace(/[\s_-]/g, "");
}

/** Levenshtein's distance: how many letters to insert, delete or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}

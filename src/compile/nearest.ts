/** What was meant, when it was mistyped. */

// Two letters in five may be wrong, as commander has it for commands and options.
const maxShare = 0.4

/** Find the word that is nearest to what was typed; none when all are far. */
export function nearest<Word extends string>(typed: string, words: ReadonlyArray<Word>): Word | undefined {
  const [best] = words
    .map((word) => ({word, steps: stepsBetween(typed, word)}))
    .filter(({word, steps}) => steps <= Math.max(typed.length, word.length) * maxShare)
    .toSorted((a, b) => a.steps - b.steps)
  return best?.word
}

/** Count the letters to put in, take out, change or swap (Damerau–Levenshtein, optimal string alignment). */
function stepsBetween(a: string, b: string): number {
  let before: ReadonlyArray<number> = []
  let last = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1)
      row.push(steps)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

/**
 * How the words of a long form spell its short form.
 *
 * Schwartz & Hearst (2003), “A simple algorithm for identifying abbreviation
 * definitions”, takes the shortest run of words that has the letters. Here each
 * way of spelling has its cost, after the order in which Sohn et al. (2008),
 * “Abbreviation definition identification based on automatic precision
 * estimates”, trust them: initials cost nothing, letters within a word and
 * words that give no letter do. The cheapest run is the long form.
 */

/** The words before a bracket that spell a short form: where they begin, and what it costs. */
export interface Spelling {
  readonly start: number
  /** Nothing when each letter opens a word and each word but links has a letter. */
  readonly cost: number
  readonly words: number
}

interface Word {
  readonly word: string
  readonly index: number
}

const linkRe =
  /^(?:of|for|and|the|in|on|a|an|to|at|by|with|as|or|from|und|für|über|der|die|das|des|zur?|zum|im|et|de|du|des|la|le|les|pour|l|d|en|y|del|los|las|el|para|и|по|в|о|об|для)$/iu

// “the Group of Seven (G7)”, “the responsibility to protect (R2P)”.
const figures = new Map([
  ...[...'one two three four five six seven eight nine ten'.split(' ').entries()].map(
    ([at, word]) => [word, String(at + 1)] as const
  ),
  ['twenty', '20'] as const,
  ['to', '2'] as const,
  ['for', '4'] as const
])

// A letter within a word, beside one that opens it, is spelt so often that it
// is no worse than a word left out; one alone in a word is.
const innerCost = 1
const aloneCost = 2
const skipCost = 1

/**
 * Find the run of words at the end of a text that spells a short form best.
 *
 * @param isWhole
 *   Whether the run has to be the whole text (default: no).
 */
export function spellingOf(name: string, text: string, isWhole = false): Spelling | undefined {
  const units = name.toLowerCase().match(/\p{N}+|\p{L}/gu) ?? []
  const found = cheapest(units, text, isWhole)
  if (found) return found
  // “nitrous oxide (N2O)”: the figure says how often.
  const letters = units.filter((unit) => !/\p{N}/u.test(unit))
  const bare = letters.length > 1 && letters.length < units.length ? cheapest(letters, text, isWhole) : undefined
  return bare?.cost === 0 ? bare : undefined
}

function cheapest(units: ReadonlyArray<string>, text: string, isWhole: boolean): Spelling | undefined {
  // At most |A| + 5 or 2|A| words, after the paper, and as many links.
  const most = 2 * Math.min(units.length + 5, units.length * 2)
  const all = wordsOf(text)
  const words = isWhole ? all : all.slice(-most)
  if (units.length === 0 || words.length > most) return
  const costs = costsOf(units, words)
  let best: Spelling | undefined
  for (const [at, {word, index}] of words.entries()) {
    if (isWhole && at > 0) break
    if (!opens(word, units[0] ?? '')) continue
    for (const [taken, cost] of takings(word, units)) {
      const sum = cost + (costs[at + 1]?.[taken] ?? 0)
      if (sum < Number.POSITIVE_INFINITY && (!best || sum <= best.cost))
        best = {start: index, cost: sum, words: words.length - at}
    }
  }
  return best
}

// By word and unit: least cost of spelling the units from there on by the words from there on.
function costsOf(units: ReadonlyArray<string>, words: ReadonlyArray<Word>): ReadonlyArray<ReadonlyArray<number>> {
  const none = units.map(() => Number.POSITIVE_INFINITY)
  const costs: Array<Array<number>> = [[...none, 0]]
  for (const {word} of words.toReversed()) {
    const next = costs[0] ?? []
    const skip = linkRe.test(word) || word === '/' ? 0 : skipCost
    const row = next.map((cost) => cost + skip)
    for (const from of units.keys())
      for (const [taken, cost] of takings(word, units.slice(from)))
        row[from] = Math.min(row[from] ?? 0, cost + (next[from + taken] ?? 0))
    costs.unshift(row)
  }
  return costs
}

/** Blank out what stands in brackets, so that all else stays where it is. */
export function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)|\[[^[\]]*\]/gu, (inside) => ' '.repeat(inside.length))
}

/** List the words of a text; what stands in brackets is none of a name’s. */
function wordsOf(text: string): ReadonlyArray<Word> {
  const bare = withoutBrackets(text)
  // “litres/capita/day” is spoken with a “per”; “l’Office” is two words.
  return [
    ...bare.matchAll(/(?<![\p{L}\p{N}])[dlDL](?=[’']\p{L}{2})|[\p{L}\p{N}]+(?:[’']\p{L}+)?|(?<=\p{L})\/(?=\p{L})/gu)
  ].map(({0: word, index}) => ({
    word,
    index
  }))
}

function opens(word: string, unit: string): boolean {
  return (
    word.toLowerCase().startsWith(unit) || figures.get(word.toLowerCase()) === unit || (word === '/' && unit === 'p')
  )
}

// How many of the units a word can give, one at least, and what each costs.
function* takings(word: string, units: ReadonlyArray<string>): Generator<readonly [taken: number, cost: number]> {
  const low = word.toLowerCase()
  const [first] = units
  if (first === undefined) return
  let cost = 0
  let at = 0
  if (opens(word, first)) at = low.startsWith(first) ? first.length : low.length
  else {
    const found = low.indexOf(first, 1)
    if (found < 0) return
    cost = aloneCost
    at = found + first.length
  }
  yield [1, cost]
  for (let taken = 1; taken < units.length; taken++) {
    const unit = units[taken] ?? ''
    const found = low.indexOf(unit, at)
    if (found < 0) return
    // The capitals of “RNA” in “mRNA”, and figures, are no less than initials.
    cost += /[\p{Lu}\p{N}]/u.test(word[found] ?? '') ? 0 : innerCost
    at = found + unit.length
    yield [taken + 1, cost]
  }
}

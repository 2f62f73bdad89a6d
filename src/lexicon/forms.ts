/** Forms of a word: regular endings, taken off. */

type Ending = readonly [ending: string, base: string]

// Endings that a list may lack for a word it has: “counterterrorism’s”,
// “authorizing”, “militaries”; “Bibliotheken”; “internationales”.
const endings: Readonly<Record<string, ReadonlyArray<Ending>>> = {
  en: [
    ['ies', 'y'],
    ['es', ''],
    ['s', ''],
    ['ing', ''],
    ['ing', 'e'],
    ['ed', ''],
    ['ed', 'e'],
    ['ly', '']
  ],
  de: [
    ['en', ''],
    ['en', 'e'],
    ['er', ''],
    ['es', ''],
    ['em', ''],
    ['n', ''],
    ['e', ''],
    ['s', '']
  ],
  fr: [
    ['es', ''],
    ['s', ''],
    ['e', '']
  ],
  es: [
    ['es', ''],
    ['s', ''],
    ['as', 'o'],
    ['os', 'o'],
    ['a', 'o']
  ],
  it: [
    ['i', 'o'],
    ['a', 'o'],
    ['i', 'e'],
    ['e', 'a']
  ],
  nl: [
    ['en', ''],
    ['e', ''],
    ['s', '']
  ],
  pt: [
    ['es', ''],
    ['s', ''],
    ['as', 'o'],
    ['a', 'o']
  ]
}

/** Guess the words of which a form may be a regular form; in Russian, the stems. */
export function* baseFormsOf(form: string, lang: string): Generator<string> {
  if (lang === 'ru') yield* russianStems(form)
  for (const [ending, base] of endings[lang] ?? []) {
    // “boxes”; but “thenes” is no form of “then”.
    if (lang === 'en' && ending === 'es' && !/(?:[sxzo]|[cs]h)es$/.test(form)) continue
    if (form.endsWith(ending) && form.length >= ending.length + 3) yield form.slice(0, -ending.length) + base
  }
}

const russianEndings: ReadonlySet<string> = new Set(
  'а я о е ё и ы у ю й ь ам ям ах ях ов ев ёв ей ой ий ый ая яя ое ее ые ие ым им ых их ую юю ою ею ом ем ём ию ия ью ами ями ого его ому ему ыми ими ть ти ет ит ят ут ют ат ла ло ли л ешь ишь ете ите'.split(
    ' '
  )
)
// What is left must still tell one word from another.
const leastStem = 3

/**
 * Take the ending off a Russian word: the list has stems, because a word has
 * ten forms and more. A word of another language stays as it is.
 */
export function stemOf(word: string, lang: string): string {
  if (lang !== 'ru') return word
  const [stem] = russianStems(word)
  return stem ?? word
}

function* russianStems(word: string): Generator<string> {
  const bare = word.replaceAll('ё', 'е').replace(/с[яь]$/, '')
  for (const length of [3, 2, 1]) {
    if (bare.length - length >= leastStem && russianEndings.has(bare.slice(-length))) yield bare.slice(0, -length)
  }
  yield bare
}

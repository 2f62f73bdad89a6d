/** Where words may be divided: TeX’s patterns, read by hyphenopoly, with our own limits. */

import {readFileSync} from 'node:fs'
import hyphenopoly from 'hyphenopoly'

/** Find the places in a word where a line may end, as offsets. */
export type Hyphenate = (word: string) => ReadonlyArray<number>

// Letters before and after the hyphen, as TeX has them for English; two letters
// carried over are a hole at the head of a line.
const fewestBefore = 2
const fewestAfter = 3
// Shorter words are not divided.
const shortest = 5
// The patterns refuse longer words; they are no words.
const longest = 61

const patterns: Readonly<Record<string, string>> = {
  en: 'en-us',
  'en-gb': 'en-gb',
  no: 'nb',
  el: 'el-monoton',
  sr: 'sr-cyrl',
  mn: 'mn-cyrl'
}

const plain = new Set(
  'af be bg ca cs cy da de eo es et eu fi fr ga gl hr hu hy ia id is it ka la lt lv mk nb nl nn oc pl pt ro ru sk sl sq sv tk tr uk'.split(
    ' '
  )
)

// Words that the American patterns divide where no dictionary does; a hyphen
// for each good place.
const exceptions = [
  'academi-cally',
  'demo-cratic',
  'terri-to-rial',
  'ana-lyst',
  'ana-lysts',
  'ter-ror-ist',
  'ter-ror-ists',
  'hege-mony',
  'bureau-cratic',
  'econ-omies',
  'every-one',
  'however',
  'money',
  'people',
  'resume',
  'Soviet',
  'therapist'
].join(', ')

// As many words as a long book has; an archive has more, and they are not all kept.
const mostWords = 20_000

const kept = new Map<string, Hyphenate>()
const loaded = new Map<string, Hyphenate>()

/** Get the hyphenator of a language (BCP 47 tag); one that never divides when there are no patterns. */
export function hyphenatorOf(lang: string): Hyphenate {
  const name = patternsOf(lang)
  const known = kept.get(name)
  if (known) return known
  const divide = placesOf(name)
  const hyphenate: Hyphenate = (word) =>
    word.length < shortest
      ? []
      : divide(word).filter((place) => place >= fewestBefore && word.length - place >= fewestAfter)
  kept.set(name, hyphenate)
  return hyphenate
}

/** Say whether the patterns of a language divide a word at a place; nothing when there are no patterns. */
export function mayDivide(word: string, place: number, lang: string): boolean | undefined {
  const name = patternsOf(lang)
  return name === '' ? undefined : placesOf(name)(word.toLowerCase()).includes(place)
}

/** All places that the patterns know; the language sets how near to the ends. */
function placesOf(name: string): Hyphenate {
  const known = loaded.get(name)
  if (known) return known
  const hyphenate = name === '' ? () => [] : load(name)
  loaded.set(name, hyphenate)
  return hyphenate
}

function patternsOf(lang: string): string {
  const tag = lang.toLowerCase()
  const base = tag.split('-')[0] ?? ''
  return patterns[tag] ?? patterns[base] ?? (plain.has(base) ? base : '')
}

function load(name: string): Hyphenate {
  const hyphenators = hyphenopoly.config({
    require: [name],
    sync: true,
    hyphen: '\u00ad',
    minWordLength: 4,
    exceptions: name === 'en-us' ? {'en-us': exceptions} : {},
    loaderSync: (file: string, folder: URL) => readFileSync(new URL(file, folder))
  })
  const divide = hyphenators.get(name)
  const found = new Map<string, ReadonlyArray<number>>()

  return (word) => {
    const known = found.get(word)
    if (known) return known
    const places = divide && word.length <= longest ? placesIn(divide(word), word.length) : []
    if (found.size === mostWords) found.clear()
    found.set(word, places)
    return places
  }
}

function placesIn(divided: string, length: number): ReadonlyArray<number> {
  const places: Array<number> = []
  let at = 0
  for (const letter of divided) {
    if (letter !== '\u00ad') at += letter.length
    else places.push(at)
  }
  return at === length ? places : []
}

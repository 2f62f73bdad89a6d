/** The document's own words: the best witness there is for its own spelling. */

import {baseFormsOf, endOfRun, letter, mark, nextOf, stemOf} from '../lexicon/index.ts'
import {hyphenSigns, meaningOf} from './hyphens.ts'
import {languageOf} from './language.ts'
import {onceForLines} from './once.ts'
import type {View} from './view.ts'

const joiners = '-‐‑\u00AD'

/** What the forms of a document are, folded, and how often each stands whole. */
interface Words {
  readonly forms: ReadonlyMap<string, number>
  /** The same, with the endings of the inflection off. */
  readonly stems: ReadonlyMap<string, number>
  /** How many words of the document begin with a part and a hyphen. */
  readonly firsts: ReadonlyMap<string, number>
  /** How many words of the document end with a hyphen and a part. */
  readonly lasts: ReadonlyMap<string, number>
}

/**
 * Count how often a form stands whole in the document, capitals aside.
 *
 * The word that ends a line with a hyphen and the word that begins the next
 * line are pieces, and do not count.
 */
export function countOf(view: View, form: string): number {
  return wordsOf(view).forms.get(foldWord(form)) ?? 0
}

/** Count how often a word stands whole in the document, whatever its ending. */
export function countInflected(view: View, form: string): number {
  return wordsOf(view).stems.get(stemIn(foldWord(form), languageOf(view))) ?? 0
}

/** Count the document’s words that a part makes with a hyphen, as the first or the last of them. */
export function countCompounds(view: View, part: string, place: 'first' | 'last'): number {
  const {firsts, lasts} = wordsOf(view)
  return (place === 'first' ? firsts : lasts).get(foldWord(part)) ?? 0
}

/** Get the words of the document that have a hyphen, folded. */
export function formsWithHyphen(view: View): ReadonlyArray<string> {
  return [...wordsOf(view).forms.keys()].filter((form) => form.includes('-'))
}

/** Fold what does not make another word: capitals, ligatures, the kind of hyphen. */
export function foldWord(form: string): string {
  return form.normalize('NFKC').toLowerCase().replace(/[‐‑]/g, '-')
}

const wordsOf = onceForLines((view): Words => {
  const forms = count(view)
  const lang = languageOf(view)
  const stems = new Map<string, number>()
  const firsts = new Map<string, number>()
  const lasts = new Map<string, number>()
  for (const [form, times] of forms) {
    add(stems, stemIn(form, lang), times)
    const hyphen = form.lastIndexOf('-')
    if (hyphen === -1) continue
    add(firsts, form.slice(0, form.indexOf('-')), times)
    add(lasts, form.slice(hyphen + 1), times)
  }
  return {forms, stems, firsts, lasts}
})

function count(view: View): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  let isPiece = false
  for (const {text} of view.rows) {
    const ends = hyphenSigns.includes(text.at(-1) ?? ' ')
    let isFirst = true
    let word = ''
    // Each word is counted when the next one is there: the last may be a piece.
    for (const next of wordsIn(text)) {
      if (word !== '' && !(isFirst && isPiece)) add(words, word, 1)
      if (word !== '') isFirst = false
      word = next
    }
    if (word !== '' && !ends && !(isFirst && isPiece)) add(words, word, 1)
    isPiece = ends
  }

  const forms = new Map<string, number>()
  const soft = meaningOf(view, '\u00AD') === 'division' ? '' : '-'
  for (const [word, times] of words) add(forms, foldWord(word).replaceAll('\u00AD', soft), times)
  return forms
}

/** List the words of a line: letters and their marks, with the hyphens between them. */
function* wordsIn(text: string): Generator<string> {
  for (let start = nextOf(text, 0, letter); start < text.length; ) {
    let end = endOfRun(text, start, letter | mark)
    while (joiners.includes(text[end] ?? ' ')) {
      const further = endOfRun(text, end + 1, letter | mark)
      if (further === end + 1) break
      end = further
    }
    yield text.slice(start, end)
    start = nextOf(text, end, letter)
  }
}

// “issues”, “issue” and “issuing” are one word: the shortest base, and no `e` at its end.
function stemIn(form: string, lang: string): string {
  let best = stemOf(form, lang)
  for (const base of baseFormsOf(form, lang)) if (base.length < best.length) best = base
  return best.endsWith('e') ? best.slice(0, -1) : best
}

function add(counts: Map<string, number>, key: string, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times)
}

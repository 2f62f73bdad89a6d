/** The document's own words: the best witness there is for its own spelling. */

import type {View} from './view.ts'

const wordRe = /\p{L}[\p{L}\p{M}]*(?:[-‐‑][\p{L}\p{M}]+)*/gu

const counted = new WeakMap<View, ReadonlyMap<string, number>>()

/**
 * Count how often a form stands whole in the document, capitals aside.
 *
 * The word that ends a line with a hyphen and the word that begins the next
 * line are pieces, and do not count.
 */
export function countOf(view: View, form: string): number {
  let counts = counted.get(view)
  if (!counts) {
    counts = count(view)
    counted.set(view, counts)
  }
  return counts.get(foldWord(form)) ?? 0
}

/** Fold what does not make another word: capitals, ligatures, the kind of hyphen. */
function foldWord(form: string): string {
  return form.normalize('NFKC').toLowerCase().replace(/[‐‑]/g, '-')
}

function count({rows}: View): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let isPiece = false
  for (const {text} of rows) {
    const ends = /[-‐\u00AD¬]$/.test(text)
    const words = text.match(wordRe) ?? []
    for (const [index, word] of words.entries()) {
      if (isPiece && index === 0) continue
      if (ends && index === words.length - 1) continue
      const form = foldWord(word)
      counts.set(form, (counts.get(form) ?? 0) + 1)
    }
    isPiece = ends
  }
  return counts
}

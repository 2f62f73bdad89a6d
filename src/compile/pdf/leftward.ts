/** Words that run from right to left: each passage of them is told, with its line, since pages set words from left to right. */

import type {Root} from 'mdast'
import {visitTexts} from './places.ts'

const wordRe = /[^\s\p{P}]+/gu
const leftwardRe = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

// So much of a passage is shown.
const shown = 40

/** Say which passages of a fair copy run from right to left, and where. */
export function leftwardIn(tree: Root): ReadonlyArray<string> {
  const told: Array<string> = []
  visitTexts(tree, (text, placeAt) => {
    // Hardly a text has any.
    if (!leftwardRe.test(text)) return
    for (const [from, to] of passagesIn(text)) {
      const passage = text.slice(from, Math.min(to, from + shown))
      const more = to - from > shown ? '…' : ''
      told.push(`${placeAt(from)}Words set from left to right that run from right to left, \`${passage}${more}\``)
    }
  })
  return told
}

/** List passages of two words or more; one alone is set as it is read. */
function passagesIn(text: string): ReadonlyArray<readonly [from: number, to: number]> {
  const passages: Array<readonly [from: number, to: number]> = []
  let from = -1
  let to = -1
  let words = 0
  for (const {index, 0: word} of [...text.matchAll(wordRe), {index: text.length, 0: ''}]) {
    if (leftwardRe.test(word)) {
      if (words === 0) from = index
      to = index + word.length
      words++
      continue
    }
    if (words > 1) passages.push([from, to])
    words = 0
  }
  return passages
}

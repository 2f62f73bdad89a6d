/** Signs that make a text look other than it is: they are kept, and told of. */

import type {VFile} from 'vfile'
import {placesOf} from '../galley/index.ts'

// Embeddings, overrides and isolates turn the direction of what follows; tags are
// letters that nobody sees. The marks U+200E and U+200F turn nothing but white.
const turningRe = /[\u202A-\u202E\u2066-\u2069]/g
const tagRe = /[\u{E0000}-\u{E007F}]/gu
// Flags of regions are made of tags, after a black flag.
const flagRe = /\u{1F3F4}[\u{E0020}-\u{E007E}]{1,6}\u{E007F}/gu

/** Tell where a text has signs that turn its direction, or letters that nobody sees. */
export function noteHidden(file: VFile, text: string): void {
  note(file, text, [...text.matchAll(turningRe)], 'signs that turn the direction of the text')
  if (!text.match(tagRe)) return
  const flags = [...text.matchAll(flagRe)].map(({index, 0: flag}) => [index, index + flag.length] as const)
  const isFlag = (at: number): boolean => flags.some(([start, end]) => start <= at && at < end)
  const tags = [...text.matchAll(tagRe)].filter(({index}) => !isFlag(index))
  note(file, text, tags, 'letters that nobody sees')
}

function note(file: VFile, text: string, found: ReadonlyArray<RegExpExecArray>, what: string): void {
  const [first] = found
  if (!first) return
  const code = first[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  const message = file.message(`Unexpected ${what}, ${found.length} in all, the first is U+${code}; expected none`, {
    place: placesOf(text).positionOf([first.index, first.index + first[0].length]),
    ruleId: 'hidden',
    source: 'stet'
  })
  message.note = 'They are kept as they are. What is shown may read otherwise than what is written.'
}

/** Sentences of a paragraph, by where they begin and end. */

import {ParseEnglish} from 'parse-english'

/** Half-open range of a paragraph’s text. */
type Range = readonly [start: number, end: number]

const parser = new ParseEnglish()

// The parser takes a time that grows as the square of what it is given, and no
// reader’s paragraph is as long.
const longest = 10_000
const stopRe = /[.!?]["”’)\]]*\s+(?=["“‘([]*[\p{Lu}\p{N}])/gu

/** Find the sentences of a text, with the blanks that may stand at their ends. */
export function sentencesIn(text: string): ReadonlyArray<Range> {
  const result: Array<[number, number]> = []
  let goesOn = false
  let at = 0
  while (at < text.length) {
    const cut = cutAfter(text, at)
    for (const [start, end] of parsed(text.slice(at, cut.at))) {
      const last = result.at(-1)
      const before = goesOn || (last && titleRe.test(text.slice(last[0], last[1]).trimEnd())) ? last : undefined
      if (before) before[1] = at + end
      else result.push([at + start, at + end])
      goesOn = false
    }
    goesOn = !cut.isStop
    at = cut.at
  }
  return result
}

// After a title comes its name: “his successor assigned Major-Gen. Howard”;
// after “Eq.” its number.
const titleRe =
  /(?:^|[\s-])(?:Gen|Col|Maj|Lt|Capt|Sgt|Gov|Sen|Rep|Rev|Hon|Adm|Brig|Messrs|Mmes|Eqs?|Figs?|Refs?|Secs?|Nos?|Arts?|paras?)\.$/u

/** Find where a long text may be cut: after a sentence, or where none ends, after so many letters. */
function cutAfter(text: string, at: number): {readonly at: number; readonly isStop: boolean} {
  if (text.length - at <= longest) return {at: text.length, isStop: true}
  const stop = [...text.slice(at, at + longest).matchAll(stopRe)].at(-1)
  if (stop) return {at: at + stop.index + stop[0].length, isStop: true}
  return {at: at + longest, isStop: false}
}

function* parsed(text: string): Generator<Range> {
  for (const block of parser.parse(text).children) {
    if (!('children' in block)) continue
    for (const inner of block.children) {
      const from = inner.position?.start.offset
      const to = inner.position?.end.offset
      if (inner.type === 'SentenceNode' && from !== undefined && to !== undefined) yield [from, to]
    }
  }
}

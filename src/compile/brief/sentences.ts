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
    for (const [start, end] of partedAtNumbers(text.slice(at, cut.at))) {
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

// The parser takes every number of up to three figures for that of an item, and
// joins what comes after it: “taxed at least 71. Where a well is lost, …”.
//
// In German it may count: “am 8. Februar”, “im 19. Jahrhundert”.
const numberStopRe =
  /(?<=\s)(?:[^\s.]{0,20}\d|cent|etc)\.[”’"»)\]]{0,2}\s+(?=[“‘"«(]?\p{Lu}(?:\p{Ll}|\s))(?!(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)(?!\p{L}))/gu
const countedAfterRe =
  /(?:^|[\s(])(?:\p{L}*[,–]|[Aa]m|[Ii]m|[Vv]om|[Zz]um|[Zz]ur|[Bb]eim|[Dd](?:e[rmns]|ie|as)|[Bb]is|[Ss]eit|[Uu]nd|[Oo]der|[Aa]b|[Nn]ach|[Vv]or|[Ee]in(?:e[nmrs]?)?|[Jj]ede[nmrs]?|[Dd]iese[nmrs]?|[Ss]ein(?:e[nmrs]?)?|[Ii]hr(?:e[nmrs]?)?|[Uu]nser(?:e[nmrs]?)?)\s$/u

function* partedAtNumbers(text: string): Generator<Range> {
  for (const [start, end] of parsed(text)) {
    let from = start
    for (const {index, 0: stop} of text.slice(start, end).matchAll(numberStopRe)) {
      const at = start + index
      if (/^\d/.test(stop) && countedAfterRe.test(text.slice(Math.max(start, at - 40), at))) continue
      yield [from, at + stop.trimEnd().length]
      from = at + stop.length
    }
    yield [from, end]
  }
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

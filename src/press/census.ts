/** How many emendations of which kind. */

import type {Ledger} from '../ledger/index.ts'

/** A line of the census: what was done, how often, and in how many of which ways. */
export interface CensusLine {
  readonly rule: string
  readonly count: number
  /** What it is, in words: “hyphens at line ends: 68 joined, 2 kept”. */
  readonly says: string
}

type Describe = (entries: Ledger) => string

const describe: Readonly<Record<string, Describe>> = {
  decision: (entries) => `${n(entries, 'decision')} of a person`,
  outline: (entries) => `${n(entries, 'bookmark')} taken out, kept as data`,
  rubric: (entries) => `${n(entries, 'rubric')} taken out, kept as data`,
  note: (entries) =>
    `${n(
      entries.filter(({as}) => as === 'note'),
      'note'
    )} linked and read after the text`,
  furniture: (entries) => `${n(entries, 'running head')} and folios taken out`,
  control: (entries) => `${n(entries, 'control character')} replaced`,
  ligature: (entries) => `${n(entries, 'ligature')} spelt out`,
  'soft-hyphen': (entries) => `${n(entries, 'soft hyphen')} taken out of words`,
  front: (entries) =>
    `${n(
      entries.filter(({as}) => as),
      'line'
    )} named as title or byline`,
  heading: (entries) =>
    `${n(
      entries.filter(({as}) => as),
      'head'
    )} named`,
  item: (entries) => `${n(entries, 'list item')} named`,
  dehyphenate: (entries) => {
    const joined = entries.filter(({was}) => /^[-‐\u00AD¬]/.test(was)).length
    return `${n(entries, 'line-end hyphen')}: ${joined} joined, ${entries.length - joined} kept`
  },
  'column-break': (entries) => `${n(entries, 'blank line')} inside sentences closed`,
  reflow: (entries) => `${n(entries, 'line end')} made blanks`,
  space: (entries) => `${n(entries, 'run')} of blanks made one`,
  part: (entries) => `${n(entries, 'seam')} between blocks made one empty line`
}

/** Count a ledger by rule, in the order in which the rules first speak. */
export function censusOf(ledger: Ledger): ReadonlyArray<CensusLine> {
  const groups = new Map<string, Array<Ledger[number]>>()
  for (const entry of ledger) {
    const group = groups.get(entry.rule)
    if (group) group.push(entry)
    else groups.set(entry.rule, [entry])
  }
  return [...groups].map(([rule, entries]) => ({
    rule,
    count: entries.length,
    says: describe[rule]?.(entries) ?? n(entries, 'emendation')
  }))
}

function n(entries: Ledger, noun: string): string {
  return `${entries.length} ${noun}${entries.length === 1 ? '' : 's'}`
}

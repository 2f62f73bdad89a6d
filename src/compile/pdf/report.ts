/** A typographic report on pages: their measures, their faults, and what could not be set. */

import {type Fault, faultsOf, textLinesOf} from './faults.ts'
import type {Frames} from './frames.ts'
import {endsInHyphen, sizeOf} from './frames-text.ts'

/** A report, as `stet proof --json` gives it (`schemas/proof.json`). */
export interface Report {
  /** Version of this format. */
  readonly proof: 1
  readonly pages: number
  /** Lines of text, without headings, notes and cells. */
  readonly lines: number
  /** Word space of filled lines, in em. */
  readonly wordSpace: {readonly mean: number; readonly sd: number; readonly p95: number; readonly max: number}
  readonly hyphensPer100Lines: number
  readonly faultsPer100Lines: number
  readonly faults: ReadonlyArray<Fault>
  /** What could not be set as it should be. */
  readonly notes: ReadonlyArray<string>
}

/** Report on pages. */
export function reportOn(frames: Frames): Report {
  const lines = textLinesOf(frames)
  // The last line of a paragraph is not filled.
  const filled = lines.filter(({tag}, index) => lines[index + 1]?.tag === tag)
  const gaps = filled
    .flatMap((line) => line.parts.flatMap((part) => (part === 'space' ? [line.gap / Math.max(sizeOf(line), 1)] : [])))
    .sort((a, b) => a - b)
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / (gaps.length || 1)
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (gaps.length || 1)
  const hyphens = lines.filter(endsInHyphen).length
  const faults = faultsOf(frames)
  const per100 = (count: number): number => rounded((100 * count) / (lines.length || 1), 2)
  return {
    proof: 1,
    pages: frames.pages.length,
    lines: lines.length,
    wordSpace: {
      mean: rounded(mean, 3),
      sd: rounded(Math.sqrt(variance), 3),
      p95: rounded(gaps[Math.floor(0.95 * gaps.length)] ?? 0, 3),
      max: rounded(gaps.at(-1) ?? 0, 3)
    },
    hyphensPer100Lines: per100(hyphens),
    faultsPer100Lines: per100(faults.length),
    faults,
    notes: frames.notes
  }
}

function rounded(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places
}

/** Write a report for a person: a line for the whole, then one for each fault. */
export function reportText(report: Report): string {
  const {pages, lines, wordSpace, hyphensPer100Lines, faultsPer100Lines, faults, notes} = report
  const {mean, sd, p95, max} = wordSpace
  return [
    `${counted(pages, 'page')}, ${counted(lines, 'line')} of text`,
    `word space ${mean} ± ${sd} em, 95 % within ${p95}, widest ${max}`,
    `in 100 lines: ${hyphensPer100Lines} hyphens, ${faultsPer100Lines} faults`,
    ...faults.map(
      ({kind, page, column, amount, unit, text, advice}) =>
        `page ${page}, column ${column}: ${kind}, ${amount} ${unit} (“${text}”); ${advice}`
    ),
    ...notes
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

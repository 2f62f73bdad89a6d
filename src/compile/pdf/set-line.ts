/** Broken lines back to runs of glyphs. */

import type {Break, Item} from '../../typeset/index.ts'
import type {SetLine} from './frames.ts'
import {type Run, shape, widthOf} from './glyphs.ts'
import type {Ink} from './paragraph.ts'

/** A line that would be stretched so far is better short than torn apart. */
export const hopeless = 12

// Glyphs are widened by whole thousandths, and spaces take what is left.
const widenSteps = 1000

/** Set one line of a broken paragraph. */
export function lineFrom(items: ReadonlyArray<Item<Ink>>, fit: Break, width: number, isFilled: boolean): SetLine {
  const made = {...fit, widen: Math.round(fit.widen * widenSteps) / widenSteps}
  const parts = partsOf(items, made).map((part) => (part === 'space' ? part : tracked(part, made)))
  const spaces = parts.filter((part) => part === 'space').length
  const ink = widthOf(parts.filter((part) => part !== 'space'))
  const last = items[made.to]
  const ending = made.hyphen || (last?.type === 'penalty' && Number.isFinite(last.cost)) ? 'none' : 'space'
  const natural = glueFrom(items, made.from, ending === 'none' ? made.to : items.length)
  const usual = natural?.type === 'glue' ? natural.width : 0
  const shrunk = made.ratio < 0 && natural?.type === 'glue' ? usual + Math.max(-1, made.ratio) * natural.shrink : usual
  const gap =
    isFilled && spaces > 0 && made.ratio < hopeless
      ? (width + hangOf(items, made) - ink * (1 + made.widen)) / spaces
      : shrunk
  return {
    parts,
    gap,
    widen: made.widen,
    width: ink * (1 + made.widen) + gap * spaces,
    ending,
    ratio: made.ratio
  }
}

/** Set the letters of a loose line apart; as points on the paper, so that widening does not widen it again. */
function tracked(run: Run, {track, widen}: Break): Run {
  if (track === 0) return run
  const each = (1000 * track) / (run.size * (1 + widen))
  return {
    ...run,
    apart: each,
    width: run.width + (each * run.glyphs.length * run.size) / 1000
  }
}

/** Find the first glue of a line; one that ends inside a word is not searched beyond its end. */
function glueFrom(items: ReadonlyArray<Item<Ink>>, from: number, to: number): Item<Ink> | undefined {
  for (let index = from; index < to; index++) {
    if (items[index]?.type === 'glue') return items[index]
  }
  return undefined
}

/** How far the first mark of a line stands out of the measure. */
export function hangLeftAt(items: ReadonlyArray<Item<Ink>>, made: Break): number {
  const first = items[made.from]
  return first?.type === 'box' ? first.hangLeft : 0
}

function hangOf(items: ReadonlyArray<Item<Ink>>, made: Break): number {
  const at = items[made.to]
  if (at?.type === 'penalty' && at.width > 0) return hangLeftAt(items, made) + at.hangRight
  for (let index = made.to - 1; index >= made.from; index--) {
    const item = items[index]
    if (item?.type === 'box') return hangLeftAt(items, made) + item.hangRight
  }
  return hangLeftAt(items, made)
}

function partsOf(items: ReadonlyArray<Item<Ink>>, made: Break): ReadonlyArray<Run | 'space'> {
  const inks: Array<Ink | 'space'> = []
  for (let index = made.from; index < made.to; index++) {
    const item = items[index]
    if (item?.type === 'glue') inks.push('space')
    if (item?.type !== 'box') continue
    // Pieces of a fragment that stay together are shaped together, so that
    // their ligatures and kerns are whole again.
    const last = inks.at(-1)
    if (last !== undefined && last !== 'space' && last.fragment === item.ink.fragment && last.end === item.ink.start) {
      inks[inks.length - 1] = {...last, end: item.ink.end}
    } else inks.push(item.ink)
  }
  const at = items[made.to]
  if (at?.type === 'penalty' && at.ink) inks.push(at.ink)
  return inks.flatMap((ink): ReadonlyArray<Run | 'space'> => (ink === 'space' ? [ink] : runsOf(ink)))
}

const hyphenCode = 0xad

function runsOf({fragment, start, end}: Ink): ReadonlyArray<Run> {
  const text = fragment.text.slice(start, end)
  const {tag} = fragment
  const tagged = (run: Run): Run => (tag === undefined ? run : {...run, tag})
  if (text !== '\u00ad') return shape(text, fragment.style).map(tagged)
  return shape('-', fragment.style).map((run) => ({
    ...tagged(run),
    text: '\u00ad',
    glyphs: run.glyphs.map((glyph) => ({...glyph, codes: [hyphenCode]}))
  }))
}

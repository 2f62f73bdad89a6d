/**
 * The timeline as a drawing: a band of years, and flags that say what was then.
 *
 * Flags of the earlier half stand over the band and run to the right of their
 * poles, those of the later half hang under it and run to the left. In each
 * half the flag nearest to the middle is set first, and one that would run over
 * the pole of another stands farther out than it: no word meets a word or a pole.
 */

import type {Event} from '../types.ts'
import {whenInWords} from '../when.ts'
import {type Reach, reachOf} from './reach.ts'
import {clipped, type Drawing, label, labelAt, labelBefore, leading, type Mark, sceneWidth} from './scene.ts'

// Letters stand off from their pole, and from what they would meet.
const gap = 4
const edge = 10
const bandHeight = 16
const laneHeight = 2 * leading + 6
const mostWidth = sceneWidth / 2 - 2 * gap

interface Flag {
  readonly event: Event
  readonly reach: Reach
  readonly x: number
  readonly head: string
  readonly words: string
  readonly width: number
}

/** Draw the dated events; nothing when fewer than two have a date that can be set on a scale. */
export function timelineDrawing(events: ReadonlyArray<Event>): Drawing | undefined {
  const dated = events.flatMap((event) => {
    const reach = event.when === undefined ? undefined : reachOf(event.when)
    return reach ? [{event, reach}] : []
  })
  if (dated.length < 2) return undefined
  const first = Math.min(...dated.map(({reach}) => reach.from))
  const last = Math.max(...dated.map(({reach}) => reach.to))
  const place = (month: number): number => edge + ((month - first) / (last - first)) * (sceneWidth - 2 * edge)
  const flags = dated.map(({event, reach}) => flagOf(event, reach, place(middleOf(reach))))
  const over = flags.filter(({x}) => x <= sceneWidth / 2).sort((a, b) => b.x - a.x)
  const under = flags.filter(({x}) => x > sceneWidth / 2).sort((a, b) => a.x - b.x)
  const overLanes = lanesOf(over)
  const underLanes = lanesOf(under)
  const bandTop = (Math.max(-1, ...overLanes) + 1) * laneHeight + leading
  const bandBottom = bandTop + bandHeight
  const legendAt = bandBottom + (Math.max(-1, ...underLanes) + 1) * laneHeight + 2 * leading
  const marks: Array<Mark> = [
    {kind: 'bar', x: 0, y: bandTop, width: sceneWidth, height: bandHeight, tone: 'shade'},
    ...flags.flatMap((flag) => stretchOf(flag, flag.x > sceneWidth / 2 ? bandBottom : bandTop, place)),
    ...ticksOf(first, last, place).map(([x, text]) => labelAt(text, [x, bandTop + 11.5], {tone: 'soft'})),
    ...over.flatMap((flag, at) => {
      const y = bandTop - laneHeight * ((overLanes[at] ?? 0) + 1)
      const more = {span: flag.event.what}
      return [
        poleOf(flag, bandTop, y),
        label(flag.head, [flag.x + gap, y + 9], {isBold: true}),
        label(flag.words, [flag.x + gap, y + 9 + leading], more),
        dotOf(flag, bandTop)
      ]
    }),
    ...under.flatMap((flag, at) => {
      const y = bandBottom + laneHeight * ((underLanes[at] ?? 0) + 1)
      const more = {span: flag.event.what}
      return [
        poleOf(flag, bandBottom, y),
        labelBefore(flag.head, [flag.x - gap, y - leading - 2], {isBold: true}),
        labelBefore(flag.words, [flag.x - gap, y - 2], more),
        dotOf(flag, bandBottom)
      ]
    }),
    ...legendOf(legendAt, flags)
  ]
  const years = [dated[0], dated.at(-1)].map((one) => whenInWords(one?.event.when ?? ''))
  return {
    alt: `Timeline of ${dated.length} events, from “${years[0]}” to “${years[1]}”; each stands in the table as well.`,
    scene: {width: sceneWidth, height: legendAt + 6, marks}
  }
}

// A long stretch is flagged where it begins, a month in its middle.
function middleOf({from, to}: Reach): number {
  return to - from > 12 ? from : (from + to) / 2
}

function flagOf(event: Event, reach: Reach, x: number): Flag {
  const signs = [event.tense === 'planned' ? 'planned' : '', event.ground ? 'inferred' : ''].filter(Boolean)
  const said = [whenInWords(event.when ?? ''), ...signs].join(', ')
  const head = clipped(`${said} (¶${event.what.paragraph})`, mostWidth, true)
  const words = clipped(event.what.text, mostWidth)
  const width = Math.max(label(head, [0, 0], {isBold: true}).width, label(words, [0, 0]).width) + 2 * gap
  return {event, reach, x, head, words, width}
}

/** Give each flag the nearest lane in which it meets no pole; those nearest to the middle come first. */
function lanesOf(flags: ReadonlyArray<Flag>): ReadonlyArray<number> {
  const lanes: Array<number> = []
  for (const [at, {x, width}] of flags.entries()) {
    const met = lanes.filter((_, other) => Math.abs((flags[other]?.x ?? 0) - x) <= width)
    lanes[at] = Math.max(-1, ...met) + 1
  }
  return lanes
}

function poleOf({x, event}: Flag, from: number, to: number): Mark {
  return {kind: 'line', from: [x, from], to: [x, to], tone: 'soft', weight: 0.6, isDashed: event.ground !== undefined}
}

function dotOf({x, event}: Flag, y: number): Mark {
  return {kind: 'dot', x, y, radius: 3, isFull: event.tense === 'past'}
}

// More than a year is drawn as long as it is; what has no end runs to the end of the band.
function stretchOf({reach, event}: Flag, y: number, place: (month: number) => number): ReadonlyArray<Mark> {
  const {from, to, isOpen} = reach
  if (!isOpen && to - from <= 12) return []
  const isUntil = event.when?.startsWith('..') ?? false
  const left = isOpen && isUntil ? 0 : place(from)
  const right = isOpen && !isUntil ? sceneWidth : place(to)
  return [{kind: 'line', from: [left, y], to: [right, y], tone: 'soft', weight: 2}]
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000]
const tickGap = 10

/** Name years or months in the band, as many as have room. */
function ticksOf(
  first: number,
  last: number,
  place: (month: number) => number
): ReadonlyArray<readonly [x: number, text: string]> {
  for (const step of steps) {
    const from = Math.ceil(first / step)
    const count = Math.floor(last / step) - from + 1
    if (count > sceneWidth / tickGap) continue
    const ticks = Array.from({length: count}, (_, at) => {
      const month = (from + at) * step
      return [place(month), nameOf(month, step)] as const
    }).filter(([x, text]) => isWithin(x, label(text, [0, 0]).width))
    const isRoomy = ticks.every(([x, text], at) => {
      const [before] = ticks[at - 1] ?? [Number.NEGATIVE_INFINITY]
      return x - before >= label(text, [0, 0]).width + tickGap
    })
    if (isRoomy) return ticks
  }
  return []
}

function isWithin(x: number, width: number): boolean {
  return x - width / 2 >= 0 && x + width / 2 <= sceneWidth
}

function nameOf(month: number, step: number): string {
  const year = Math.floor(month / 12)
  const said = year > 0 ? String(year) : `${1 - year} BC`
  return step >= 12 ? said : `${monthNames[month - 12 * year]} ${said}`
}

/** Explain the signs that were used. */
function legendOf(y: number, flags: ReadonlyArray<Flag>): ReadonlyArray<Mark> {
  const marks: Array<Mark> = []
  let x = edge
  const add = (sign: (at: number) => Mark, text: string): void => {
    const words = label(text, [x + 10, y], {tone: 'soft'})
    marks.push(sign(x), words)
    x += words.width + 30
  }
  add((at) => ({kind: 'dot', x: at, y: y - 3.5, radius: 3, isFull: true}), 'past')
  if (flags.some(({event}) => event.tense === 'planned'))
    add((at) => ({kind: 'dot', x: at, y: y - 3.5, radius: 3, isFull: false}), 'planned')
  if (flags.some(({event}) => event.ground))
    add(
      (at) => ({kind: 'line', from: [at, y - 9], to: [at, y + 2], tone: 'soft', weight: 0.6, isDashed: true}),
      'date inferred'
    )
  if (flags.some(({reach}) => reach.isOpen || reach.to - reach.from > 12))
    add(
      (at) => ({kind: 'line', from: [at - 5, y - 3.5], to: [at + 5, y - 3.5], tone: 'soft', weight: 2}),
      'for so long'
    )
  return marks
}

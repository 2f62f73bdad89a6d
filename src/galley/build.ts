/** Text to galley. */

import type {Point} from 'unist'
import {turnsOf} from './page-marks.ts'
import {placesOf} from './place.ts'
import type {Column, Galley, Line, Page, Seam} from './types.ts'

// Ink runs from the first mark of a line to its last; what ends a line here is
// what a page ends it with, Unicode's separators and the form feed included.
const inkRe = /\S(?:[^\n\r\v\f\u2028\u2029]*\S)?/g

/**
 * Lay a text out as a galley.
 *
 * A form feed begins a page: it stands in the page's first seam. So do marks that count pages.
 */
export function buildGalley(source: string): Galley {
  const {pointAt} = placesOf(source)
  const pages: Array<Page> = []
  let leaves: Array<Line | Seam> = []
  let pageStart = pointAt(0)
  let last = pageStart

  const leaf = (type: 'line' | 'seam', from: number, to: number): void => {
    const start = last
    last = pointAt(to)
    leaves.push({type, value: source.slice(from, to), position: {start, end: last}})
  }
  const turn = (end: Point): void => {
    pages.push(pageOf(leaves, pageStart, end))
    leaves = []
    pageStart = end
  }
  const inks = [...source.matchAll(inkRe)]
  const turns = turnsOf(source, inks)
  let next = 0
  const seams = (from: number, to: number): void => {
    let start = from
    for (let at = turns[next]; at !== undefined && at < to; at = turns[++next]) {
      if (at > start) leaf('seam', start, at)
      if (leaves.length > 0) turn(last)
      start = at
    }
    if (to > start) leaf('seam', start, to)
  }

  let at = 0
  for (const match of inks) {
    if (match.index > at) seams(at, match.index)
    leaf('line', match.index, match.index + match[0].length)
    at = match.index + match[0].length
  }
  if (source.length > at) seams(at, source.length)
  if (leaves.length > 0) turn(last)

  return {
    type: 'galley',
    children: pages,
    position: {start: pointAt(0), end: pointAt(source.length)}
  }
}

function pageOf(leaves: Array<Line | Seam>, start: Point, end: Point): Page {
  const column: Column = {type: 'column', children: leaves, position: {start, end}}
  return {type: 'page', children: [column], position: {start, end}}
}

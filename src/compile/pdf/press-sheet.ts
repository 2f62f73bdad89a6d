/** The sheet that is printed: the page as it is trimmed, room for what bleeds, and the printer’s marks around it. */

import type {Press} from './document.ts'
import type {Frames} from './frames.ts'
import type {Pen} from './pen.ts'

/** What is printed outside of the page. */
export type PrintersMark = 'crop' | 'registration' | 'bars'

/** How much is printed around the page. */
export interface Surround {
  /** What bleeds is printed so far beyond the trim, in points (default: 8.504, which is 3 mm). */
  bleed?: number
  /** Default: crop and registration marks; no colour bars. */
  marks?: ReadonlyArray<PrintersMark>
}

/** A page on its sheet, in points from the sheet’s lower left corner. */
export interface PressSheet {
  readonly width: number
  readonly height: number
  /** Between the sheet’s edge and the trimmed page’s. */
  readonly margin: number
  readonly bleed: number
  readonly marks: ReadonlyArray<PrintersMark>
}

/** Points in a millimetre. */
export const pointsPerMm: number = 72 / 25.4

// 5 mm: as long as a knife needs to find them.
const markLength = 5 * pointsPerMm
const defaultBleed = 3 * pointsPerMm

/** Lay a page on a sheet. */
export function sheetOf(
  {width, height}: Frames,
  {bleed = defaultBleed, marks = ['crop', 'registration']}: Surround
): PressSheet {
  const margin = bleed + (marks.length > 0 ? 1.2 * markLength : 0)
  return {width: width + 2 * margin, height: height + 2 * margin, margin, bleed, marks}
}

/** Boxes of a page on its sheet: what is left of it, and what is printed. */
export function boxesOf({width, height, margin, bleed}: PressSheet): object {
  const inset = (by: number): ReadonlyArray<number> => [by, by, width - by, height - by]
  return {TrimBox: inset(margin), BleedBox: inset(margin - bleed)}
}

/** Draw the marks of a sheet, in the coordinates of its page, all outside of what bleeds. */
export function drawMarks(press: Press, pen: Pen, {width, height, margin, bleed, marks}: PressSheet): void {
  if (marks.length === 0) return
  const page = {width: width - 2 * margin, height: height - 2 * margin}
  const paths = [
    ...(marks.includes('crop') ? cropMarks(page, bleed) : []),
    ...(marks.includes('registration') ? registrationMarks(page, margin) : [])
  ]
  pen.open('/Artifact<</Type/Page>>')
  // On every plate: the colour of all inks at once.
  press.useColour('All', ['Separation', 'All', 'DeviceCMYK', allInks])
  if (paths.length > 0) pen.paint(['/All CS 1 SCN 0.25 w', ...paths])
  if (marks.includes('bars')) pen.paint(bars(page, bleed))
}

const allInks = {FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1}

interface Size {
  readonly width: number
  readonly height: number
}

function cropMarks({width, height}: Size, bleed: number): ReadonlyArray<string> {
  return [0, width].flatMap((x) =>
    [0, height].flatMap((y) => {
      const [right, down] = [x === 0 ? -1 : 1, y === 0 ? -1 : 1]
      const [near, far] = [bleed, bleed + markLength]
      return [line([x + right * near, y], [x + right * far, y]), line([x, y + down * near], [x, y + down * far])]
    })
  )
}

/** A cross in a circle in the middle of each side. */
function registrationMarks({width, height}: Size, margin: number): ReadonlyArray<string> {
  const away = margin - 0.6 * markLength
  const [radius, arm] = [0.28 * markLength, 0.5 * markLength]
  return [
    [width / 2, -away],
    [width / 2, height + away],
    [-away, height / 2],
    [width + away, height / 2]
  ].flatMap(([x = 0, y = 0]) => [
    line([x - arm, y], [x + arm, y]),
    line([x, y - arm], [x, y + arm]),
    circle(x, y, radius)
  ])
}

/** A patch of each ink, full and half, above the page. */
function bars({width}: Size, bleed: number): ReadonlyArray<string> {
  const side = 0.7 * markLength
  return [0, 1, 2, 3].flatMap((ink) =>
    [1, 0.5].map((share, step) => {
      const inks = [0, 0, 0, 0].map((_, index) => (index === ink ? share : 0))
      const x = width - (8 - 2 * ink - step) * side - markLength
      return `${inks.join(' ')} k ${xy(x, -bleed - side - 0.15 * markLength)} ${xy(side, side)} re f`
    })
  )
}

type Point = readonly [x: number, y: number]

function line(from: Point, to: Point): string {
  return `${xy(...from)} m ${xy(...to)} l S`
}

// Four curves come so near to a circle that nobody sees the difference.
const roundness = 0.5523

function circle(x: number, y: number, radius: number): string {
  const handle = roundness * radius
  return [
    `${xy(x + radius, y)} m`,
    `${xy(x + radius, y + handle)} ${xy(x + handle, y + radius)} ${xy(x, y + radius)} c`,
    `${xy(x - handle, y + radius)} ${xy(x - radius, y + handle)} ${xy(x - radius, y)} c`,
    `${xy(x - radius, y - handle)} ${xy(x - handle, y - radius)} ${xy(x, y - radius)} c`,
    `${xy(x + handle, y - radius)} ${xy(x + radius, y - handle)} ${xy(x + radius, y)} c S`
  ].join(' ')
}

function xy(x: number, y: number): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`
}

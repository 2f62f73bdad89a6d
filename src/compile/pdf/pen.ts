/** What is written into a page: marks, and in them glyphs and rules, each operator only when something changes. */

import type {Press} from './document.ts'
import type {FrameRule} from './frames.ts'
import type {Run} from './glyphs.ts'

/** Where runs begin, and how far they are from each other. */
export interface Place {
  readonly x: number
  /** Baseline. */
  readonly y: number
  /** Glyphs are set at this share of their width. */
  readonly scale: number
  /** Width of the spaces, in points. */
  readonly gap: number
}

/** A pen on one page. */
export interface Pen {
  /** Begin a mark; the one before it ends. */
  readonly open: (mark: string) => void
  /** End the last mark. */
  readonly close: () => void
  /** Write runs one after the other; returns how far they go. */
  readonly write: (place: Place, parts: ReadonlyArray<{readonly run: Run; readonly isSpace: boolean}>) => number
  readonly rule: (rule: FrameRule) => void
  /** Let something else write into the page, in the open mark; the pen goes on where it was. */
  readonly lend: (write: () => void) => void
  /** Write operators that leave nothing changed behind them. */
  readonly paint: (operators: ReadonlyArray<string>) => void
}

// Light blue for the grid and its columns, as on layout paper; red for faults.
const inks = {text: '0 G', grid: '.72 .84 .94 RG', measure: '.45 .65 .85 RG', fault: '.85 .15 .1 RG'} as const

/** Take up a pen on the current page. */
export function penOn(press: Press): Pen {
  const out: Array<string> = []
  // What was last said, which holds until something else is said.
  let font = ''
  let size = 0
  let scale = 100
  let apart = 0
  let white = 0
  let lead = 0
  let rise = 0
  let weight = 0
  let ink: string = inks.text
  let isMarked = false
  let line: {readonly x: number; readonly y: number} | undefined
  const rules: Array<FrameRule> = []

  const endText = (): void => {
    if (line) out.push('ET')
    line = undefined
    for (const rule of rules.splice(0)) stroke(rule)
  }
  const close = (): void => {
    endText()
    if (isMarked) out.push('EMC')
    isMarked = false
  }
  const stroke = (rule: FrameRule): void => {
    const [y, end] = [short(rule.y), short(rule.y + (rule.height ?? 0))]
    if (rule.weight !== weight) out.push(`${short(rule.weight)} w`)
    weight = rule.weight
    const wanted = inks[rule.ink ?? 'text']
    if (wanted !== ink) out.push(wanted)
    ink = wanted
    out.push(`${short(rule.x)} ${y} m ${short(rule.x + rule.width)} ${end} l S`)
  }

  return {
    open(mark) {
      close()
      out.push(`${mark}BDC`)
      isMarked = true
    },
    close() {
      close()
      press.document.addContent(out.join('\n'))
    },
    rule: stroke,
    lend(write) {
      endText()
      press.document.addContent(out.splice(0).join('\n'))
      press.document.save()
      write()
      press.document.restore()
    },
    paint(operators) {
      out.push('q', ...operators, 'Q')
    },
    write(place, parts) {
      const [x, y] = [short(place.x), short(place.y)]
      // The page is counted from above, its letters stand upright.
      // Most lines stand under the one before them, as far below it as that was.
      const down = line ? short(y - line.y) : 0
      if (line && x === line.x && down === lead) out.push('T*')
      else if (line) out.push(`${plain(short(x - line.x))} ${plain(-down)} ${down === 0 ? 'Td' : 'TD'}`)
      else out.push('BT', `1 0 0 -1 ${x} ${y} Tm`)
      line = {x, y}
      if (down !== 0) lead = down
      const percent = short(100 * place.scale)
      if (percent !== scale) out.push(`${percent} Tz`)
      scale = percent
      const spacing = spacingOf(parts)
      if (spacing !== apart) out.push(`${plain(spacing)} Tc`)
      apart = spacing
      const gap = gapOf(place, parts, spacing)
      if (gap !== undefined && gap !== white) out.push(`${plain(gap)} Tw`)
      white = gap ?? white

      let total = 0
      let array = ''
      let codes = ''
      const flush = (): void => {
        if (array !== '') out.push(`[${array}${codes === '' ? '' : `(${codes})`}]TJ`)
        else if (codes !== '') out.push(`(${codes})Tj`)
        array = ''
        codes = ''
      }

      // Written in whole thousandths of an em; what rounding leaves is owed to
      // the next space, when it is more than the eye could ever see.
      let owed = 0
      for (const {run, isSpace} of parts) {
        const up = short(run.rise ?? 0)
        if (up !== rise) {
          flush()
          out.push(`${plain(up)} Ts`)
          rise = up
        }

        const start = total
        const letters = run.apart ?? 0
        for (const glyph of run.glyphs) {
          const box = press.boxOf(run.face, glyph)
          if (box.font !== font || run.size !== size) {
            flush()
            press.use(box.font)
            out.push(`/${box.font} ${short(run.size)} Tf`)
            font = box.font
            size = run.size
          }
          const wanted = isSpace ? (place.gap * 1000) / (run.size * place.scale) : glyph.advance + letters
          const added = box.isSpace ? spacing + white : spacing
          const back = glyph.width - wanted + (1000 * added) / run.size
          owed += back * run.size
          const isDue = !isSpace || Math.abs(owed) > mostOwed
          const whole = isDue ? Math.round(isSpace ? owed / run.size : back) : 0
          owed -= whole * run.size
          codes += box.code
          if (whole !== 0) {
            array += `(${codes})${whole}`
            codes = ''
          }
          total += (wanted * run.size * place.scale) / 1000
        }
        if (run.isStruck) {
          const {size} = run
          rules.push({x: place.x + start, y: place.y - 0.25 * size, width: total - start, weight: 0.05 * size})
        }
      }
      flush()
      return total
    }
  }
}

// A twentieth of a point, in thousandths of one.
const mostOwed = 50

/** Find how much wider than its glyph the first space of a line is, in points, so that it is said once. */
function gapOf(
  {gap, scale}: Place,
  parts: ReadonlyArray<{readonly run: Run; readonly isSpace: boolean}>,
  spacing: number
): number | undefined {
  const first = parts.find(({isSpace}) => isSpace)
  const [glyph] = first?.run.glyphs ?? []
  if (!first || !glyph) return undefined
  return short(gap / scale - spacing - (glyph.width * first.run.size) / 1000)
}

/** Find by how much most letters stand apart, in points, so that it is said once. */
function spacingOf(parts: ReadonlyArray<{readonly run: Run; readonly isSpace: boolean}>): number {
  const counts = new Map<number, number>()
  for (const {run, isSpace} of parts) {
    if (isSpace) continue
    const {size, apart = 0} = run
    for (const {advance, width} of run.glyphs) {
      const by = Math.round((advance + apart - width) * size) / 1000
      counts.set(by, (counts.get(by) ?? 0) + 1)
    }
  }
  let most = 0
  for (const [by, count] of counts) if (count > (counts.get(most) ?? 0)) most = by
  return most
}

// A hundredth of a point is finer than a printer’s dot.
function short(value: number): number {
  return Math.round(value * 100) / 100
}

/** Write a number without the zero that says nothing. */
function plain(value: number): string {
  return String(value).replace(/^(-?)0\./, '$1.')
}

/** Frames as text that a person can read, and a test can compare. */

import type {FrameLine, Frames, Tag} from './frames.ts'

/**
 * Write frames as text: a line for each line, with its structure, its place,
 * its size, the first words, and how much it was stretched.
 */
export function framesText(frames: Frames): string {
  const names = namesOf(frames.structure)
  const out: Array<string> = []
  for (const page of frames.pages) {
    out.push(`page ${page.number} ${page.side}`)
    for (const line of page.lines) out.push(lineText(line, line.tag ? (names.get(line.tag) ?? '') : 'Artifact'))
  }
  for (const note of frames.notes) out.push(`note  ${note}`)
  return `${out.join('\n')}\n`
}

/** Read the letters of a line. */
export function textOf(line: FrameLine): string {
  return line.parts
    .map((part) => (part === 'space' ? ' ' : part.text))
    .join('')
    .replaceAll('\u00ad', '-')
}

/** Whether a line ends in a hyphen that divides a word, or in one of the word’s own. */
export function endsInHyphen(line: FrameLine): boolean {
  return line.ending === 'none' && /[-‐]$/.test(textOf(line))
}

/** Get the size of the largest letters of a line, in points; 0 where it has none. */
export function sizeOf({parts}: FrameLine): number {
  return Math.max(...parts.map((part) => (part === 'space' ? 0 : part.size)), 0)
}

function lineText(line: FrameLine, name: string): string {
  const sign = line.ratio < 0 ? '' : '+'
  return [
    `  ${name.padEnd(8)}`,
    line.x.toFixed(1).padStart(6),
    line.y.toFixed(1).padStart(6),
    `${Number(sizeOf(line).toFixed(1))}pt`.padStart(7),
    ` ${textOf(line)}`,
    ` ${sign}${line.ratio.toFixed(2)}`
  ].join(' ')
}

/** Name each element for its reader: `LI`’s paragraphs are `LI`, a cell’s are `TD`. */
function namesOf(root: Tag): ReadonlyMap<Tag, string> {
  const names = new Map<Tag, string>()
  const walk = (tag: Tag, above: string): void => {
    const name = tag.type === 'P' && /^(?:TH|TD|LBody|BlockQuote|Note)$/.test(above) ? above : tag.type
    names.set(tag, name)
    for (const child of tag.children) walk(child, name)
  }
  walk(root, '')
  return names
}

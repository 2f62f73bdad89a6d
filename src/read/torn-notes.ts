/**
 * Notes whose words `pdftotext` took for columns, since a long address made the
 * white between them wide, are put together again: the line that goes on with
 * the address came right after the mark.
 *
 *   > | 3 Usability
 *   > | testing.
 *   >
 *   > | testing,
 *   >
 *   > | https://methods.example.org/#usability-
 *
 * Only the order changes: every line and every blank keeps its place in the source.
 */

import type {Column, Galley, Line, Seam} from '../galley/index.ts'

type Leaf = Line | Seam

// A mark and a word; what an address goes on with; a folio.
const markRe = /^(?:\d{1,3}|[*†‡]) ?\S{1,40}$/u
const restRe = /^[\p{L}\p{N}#?&=_/.%~+-]{1,60}\.$/u
const numberRe = /^\d{1,4}$/
// As many lines stand between a mark and its address, and no longer ones.
const mostLines = 7
const longestWord = 40

/** Put the lines of torn notes in the order in which they are read; a galley without such notes is given back as it is. */
export function gatherTorn(galley: Galley): Galley {
  let isTorn = false
  const children = galley.children.map((page) => ({
    ...page,
    children: page.children.map((column): Column => {
      const leaves = gather(column.children)
      if (leaves === column.children) return column
      isTorn = true
      return {...column, children: leaves}
    })
  }))
  return isTorn ? {...galley, children} : galley
}

function gather(leaves: Array<Leaf>): Array<Leaf> {
  const lines = leaves.flatMap((leaf, at) => (leaf.type === 'line' ? [{line: leaf, at}] : []))
  let gathered: Array<Leaf> | undefined
  let done = 0
  for (let first = 0; first < lines.length; first++) {
    if (!markRe.test(lines[first]?.line.value ?? '')) continue
    const note = noteAt(
      lines.slice(first, first + mostLines + 1).map(({line}) => line),
      lines[first - 1]?.line
    )
    if (!note) continue
    const from = lines[first]?.at ?? 0
    const last = first + note.span
    const to = lines[last]?.at ?? leaves.length
    gathered ??= []
    gathered.push(...leaves.slice(done, from), ...note.lines)
    const ofNote = new Set(note.lines.map(({position}) => position.start.offset))
    gathered.push(...leaves.slice(from, to).filter(({position}) => !ofNote.has(position.start.offset)))
    done = to
    first = last - 1
  }
  return gathered ? [...gathered, ...leaves.slice(done)] : leaves
}

/** Whether a line ends in the middle of an address. */
function endsOpen(text: string): boolean {
  return /[-/_=.&?#]$/.test(text) && /^(?:https?:|www\.)/.test(text.slice(text.lastIndexOf(' ') + 1))
}

/** Read a torn note off the lines from its mark on: its lines in order, and over how many they stand. */
function noteAt(
  [mark, rest, ...others]: ReadonlyArray<Line>,
  before: Line | undefined
): {lines: ReadonlyArray<Line>; span: number} | undefined {
  if (!mark || !rest || !restRe.test(rest.value) || numberRe.test(before?.value ?? '')) {
    return undefined
  }
  const words: Array<Line> = []
  for (const [at, line] of others.entries()) {
    if (endsOpen(line.value)) {
      const lines = [mark, ...words, line].map((one): Line => ({...one, ends: 1}))
      return {lines: [...lines, {...rest, ends: 2}], span: at + 3}
    }
    // A folio may stand between the two.
    if (numberRe.test(line.value)) continue
    if (line.value.length > longestWord) return undefined
    words.push(line)
  }
  return undefined
}

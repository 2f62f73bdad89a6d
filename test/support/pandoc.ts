/** The structure of Markdown as Pandoc sees it. */

import {spawnSync} from 'node:child_process'

/** What our Markdown is written in: CommonMark, and what GFM adds to it. */
const dialect = [
  'commonmark',
  'pipe_tables',
  'footnotes',
  'strikeout',
  'yaml_metadata_block',
  'autolink_bare_uris'
].join('+')

interface Element {
  readonly t: string
  readonly c?: unknown
}

type List<T> = ReadonlyArray<T>

/** Whether Pandoc is installed. */
export function hasPandoc(): boolean {
  return !spawnSync('pandoc', ['--version']).error
}

/** List the blocks that Pandoc sees, each with its text, and the notes at the end, in the order of their calls. */
export function pandocOutline(markdown: string): List<string> {
  const {status, stdout, stderr} = spawnSync('pandoc', ['--from', dialect, '--to', 'json'], {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 60_000
  })
  if (status !== 0) throw new Error(`Unexpected end of pandoc: ${stderr}`)
  const {blocks} = JSON.parse(stdout) as {blocks: List<Element>}
  const notes: Array<List<Element>> = []
  const lines = blocks.flatMap((block) => blockLines(block, 0, notes))
  // A note may call others.
  for (const note of notes) lines.push('note', ...note.flatMap((block) => blockLines(block, 1, notes)))
  return lines
}

function blockLines({t, c}: Element, depth: number, notes: Array<List<Element>>): List<string> {
  const line = (what: string, text = ''): string => `${'  '.repeat(depth)}${what} ${text}`.trimEnd()
  const below = (blocks: List<Element>): List<string> => blocks.flatMap((block) => blockLines(block, depth + 1, notes))
  const items = (all: List<List<Element>>): List<string> =>
    all.flatMap((item) => [
      '  '.repeat(depth + 1) + 'item',
      ...item.flatMap((block) => blockLines(block, depth + 2, notes))
    ])
  switch (t) {
    case 'Para':
    case 'Plain':
      return [line('paragraph', textOf(c as List<Element>, notes))]
    case 'Header': {
      const [level, , inlines] = c as [number, unknown, List<Element>]
      return [line(`heading ${level}`, textOf(inlines, notes))]
    }
    case 'BlockQuote':
      return [line('block_quote'), ...below(c as List<Element>)]
    case 'BulletList':
      return [line('list bullet'), ...items(c as List<List<Element>>)]
    case 'OrderedList':
      return [line('list ordered'), ...items((c as [unknown, List<List<Element>>])[1])]
    case 'CodeBlock':
      return [line('code_block', (c as [unknown, string])[1])]
    case 'HorizontalRule':
      return [line('thematic_break')]
    case 'Table':
      return [
        line('table'),
        ...rowsOf(c).map((cells) =>
          `${'  '.repeat(depth + 1)}row ${cells.map((cell) => cellText(cell, notes)).join(' | ')}`.trimEnd()
        )
      ]
    default:
      // Raw HTML and the like, which we never mean.
      return [line(t, JSON.stringify(c))]
  }
}

type Cell = readonly [attributes: unknown, alignment: unknown, rows: number, columns: number, blocks: List<Element>]
type Row = readonly [attributes: unknown, cells: List<Cell>]

function rowsOf(table: unknown): List<List<Cell>> {
  const [, , , [, head], bodies] = table as [
    unknown,
    unknown,
    unknown,
    [unknown, List<Row>],
    List<[unknown, number, List<Row>, List<Row>]>
  ]
  return [...head, ...bodies.flatMap(([, , above, rows]) => [...above, ...rows])].map(([, cells]) => cells)
}

function cellText([, , , , blocks]: Cell, notes: Array<List<Element>>): string {
  return blocks.map(({c}) => textOf(c as List<Element>, notes)).join('\n')
}

function textOf(inlines: List<Element>, notes: Array<List<Element>>): string {
  return inlines.map((inline) => inlineText(inline, notes)).join('')
}

function inlineText({t, c}: Element, notes: Array<List<Element>>): string {
  switch (t) {
    case 'Str':
      return c as string
    case 'Space':
      return ' '
    case 'SoftBreak':
    case 'LineBreak':
      return '\n'
    case 'Code':
      return (c as [unknown, string])[1]
    case 'Link':
    case 'Image':
    case 'Span':
      return textOf((c as [unknown, List<Element>])[1], notes)
    case 'Emph':
    case 'Strong':
    case 'Strikeout':
      return textOf(c as List<Element>, notes)
    case 'Note':
      notes.push(c as List<Element>)
      return '[note]'
    default:
      return `[${t} ${JSON.stringify(c)}]`
  }
}

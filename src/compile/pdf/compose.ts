/** A fair copy to frames: every letter’s place, before there is a PDF. */

import type {FootnoteDefinition, Root} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Node} from 'unist'
import {visit} from 'unist-util-visit'
import {hyphenatorOf} from '../../lexicon/index.ts'
import {authorsOf} from '../../mdast/front-matter.ts'
import {type Part, type Publication, publicationOf} from '../../mdast/publication.ts'
import {ends, pagesOf, type Sheet} from '../../typeset/index.ts'
import {colophonBlocks} from './colophon.ts'
import {contentsBlocks, headNames} from './contents.ts'
import {faceOf} from './faces.ts'
import {picturesBy} from './figures.ts'
import {blocksOf, spaced} from './flow-blocks.ts'
import {type FrameGrid, type Frames, type Tag, tagUnder} from './frames.ts'
import {frontOf} from './front.ts'
import {headsOf} from './furniture.ts'
import {type FootNote, footGapOf, impose} from './impose.ts'
import {lacksOf} from './lacks.ts'
import {leftwardIn} from './leftward.ts'
import {endnoteBlocks, noteLines, numbersOf} from './notes.ts'
import {packedBlock} from './packed-block.ts'
import type {Room, TextBlock, TextStrip} from './rows.ts'
import {spansOf} from './spans.ts'
import {type HouseStyle, houseStyle} from './style.ts'
import type {Theme, ThemeName} from './theme.ts'
import {houseTheme} from './theme-file.ts'

/** How a fair copy is printed. */
export interface PrintOptions {
  /** A house style by its name, or one of one’s own (default: `digest`). */
  theme?: ThemeName | Theme
  /** Get the bytes of a picture by its address (default: pictures are set as their descriptions). */
  pictures?: (url: string) => Uint8Array
  /** Creation date in the file (default: 1970-01-01T00:00:00Z, so that the bytes are the same each time). */
  date?: Date
}

// A note that takes more than this is no note to a column: it goes to the end.
const maxNoteLines = 14

// An abstract of more letters than this is no head: it is set as text.
const maxAbstract = 2200
const fewestRows = 4

const noteHeads: Readonly<Record<string, string>> = {
  de: 'Anmerkungen',
  en: 'Notes',
  es: 'Notas',
  fr: 'Notes',
  it: 'Note',
  pt: 'Notas',
  ru: 'Примечания'
}

/** Set a fair copy. */
export function compose(fairCopy: Root, options: PrintOptions = {}): Frames {
  const publication = inFlow(publicationOf(fairCopy))
  const {meta} = publication
  const lang = meta.lang ?? 'en'
  const told = new Set<string>()
  const title = titleOf(publication)
  const root: Tag = {type: 'Document', children: []}
  const room = roomOf(fairCopy, publication, options, told)
  for (const lack of lacksOf(fairCopy, room.style.body.roman)) told.add(lack)
  for (const passage of leftwardIn(fairCopy)) told.add(passage)

  const front = frontOf(publication, root, room)
  const called = calledNotes(publication, room)
  const foot = footnotesOf(publication, called, room)
  const setRoom: Room = {
    ...room,
    footOf: (identifier) => (foot.get(identifier)?.lines.length ?? 0) * room.style.note.leading
  }
  const {flow, floats} = parted(flowOf(publication, foot.size > 0 ? [] : called, root, setRoom))
  const sheet: Sheet = {
    columns: room.style.columns,
    // A title as long as a page leaves room for a few lines all the same.
    firstRows: Math.max(fewestRows, room.style.rows - front.rows),
    rows: room.style.rows,
    leading: room.style.leading,
    footGap: footGapOf(room.style)
  }
  const made = pagesOf(
    flow,
    sheet,
    floats.map(({at, strip}) => ({at, rows: strip.rows + 1}))
  )
  for (const page of made.faults) told.add(`Page ${page + 1} could not be made up without a fault`)
  root.children.push(...[...foot.values()].map(({tag}) => tag))

  return {
    ...impose({
      front,
      pages: made.pages,
      floats: floats.map(({strip}) => strip),
      foot,
      heads: headsOf(publication, title),
      room: setRoom
    }),
    ...room.style.paper,
    grid: gridOf(room.style),
    structure: root,
    info: {
      title: title.trim() || firstWords(publication),
      author: authorsOf(meta).join(', '),
      subject: publication.abstract
        ? gistOf(publication.abstract.children.map((node) => toString(node)).join(' '))
        : '',
      lang: lang === 'en' ? 'en-US' : lang,
      date: options.date ?? new Date(0)
    },
    notes: [...told]
  }
}

/** Take out what stands across the columns; the flow closes over it. */
function parted(blocks: ReadonlyArray<TextBlock>): {
  flow: ReadonlyArray<TextBlock>
  floats: ReadonlyArray<{at: number; strip: TextStrip}>
} {
  const flow: Array<TextBlock> = []
  const floats: Array<{at: number; strip: TextStrip}> = []
  for (const block of blocks) {
    const [strip] = block.strips
    if (block.isAcross && strip) floats.push({at: flow.length, strip})
    else flow.push(block)
  }
  return {flow: spaced(flow), floats}
}

function styleOf({theme}: PrintOptions): HouseStyle {
  return houseStyle(themeOf(theme))
}

function themeOf(theme: PrintOptions['theme'] = 'digest'): Theme {
  return typeof theme === 'string' ? houseTheme(theme) : theme
}

/** Name the families that pages are set in: of the text, of what is without serifs, of code. */
export function familiesOf(theme?: PrintOptions['theme']): ReadonlyArray<string> {
  const {roman, sans, mono} = themeOf(theme).faces
  return [...new Set([roman, sans, mono].map((face) => faceOf(face).family))]
}

function gridOf({columns, measure, gutter, left, leading, top, rows}: HouseStyle): FrameGrid {
  return {columns, measure, gutter, left, leading, foot: top + (rows - 1) * leading}
}

/** Put an abstract that is too long to stand across the columns into the text. */
function inFlow(publication: Publication): Publication {
  const {abstract, ...rest} = publication
  if (!abstract || abstract.children.reduce((sum, node) => sum + toString(node).length, 0) <= maxAbstract)
    return publication
  return {...rest, body: [abstract.heading, ...abstract.children, ...publication.body]}
}

function roomOf(tree: Root, publication: Publication, options: PrintOptions, told: Set<string>): Room {
  const numbers = numbersOf(tree, publication.notes)
  const urls = new Map<string, string>()
  visit(tree, 'definition', ({identifier, url}) => {
    if (!urls.has(identifier)) urls.set(identifier, url)
  })
  const claimed = new Set<string>()
  return {
    style: styleOf(options),
    hyphenate: hyphenatorOf(publication.meta.lang ?? 'en'),
    lang: publication.meta.lang ?? 'en',
    numberOf: (identifier) => numbers.get(identifier),
    urlOf: (identifier) => urls.get(identifier),
    claim: (identifier) => !claimed.has(identifier) && claimed.add(identifier) !== undefined,
    tell: (note) => told.add(note),
    headNames: headNames(tree),
    pictureOf: picturesBy(options.pictures),
    footOf: () => 0
  }
}

/** Notes in the order of their numbers; after them, those that nothing calls. */
function calledNotes({notes}: Publication, room: Room): ReadonlyArray<FootnoteDefinition> {
  const rank = ({identifier}: FootnoteDefinition): number => room.numberOf(identifier) ?? notes.length + 1
  return [...notes].sort((a, b) => rank(a) - rank(b))
}

/** Set the notes for the columns’ feet; none when one of them cannot stand there. */
function footnotesOf(
  publication: Publication,
  notes: ReadonlyArray<FootnoteDefinition>,
  room: Room
): ReadonlyMap<string, FootNote> {
  const across = [publication.title, publication.byline, ...(publication.abstract?.children ?? [])]
  const isFree = ![...across, ...notes].some((node) => node && callsIn(node))
  const isCalled = notes.every(({identifier}) => room.numberOf(identifier) !== undefined)
  const set = notes.map((note): [string, FootNote] => {
    const tag: Tag = {type: 'Note', children: []}
    return [note.identifier, {tag, lines: noteLines(note, tag, room)}]
  })
  return new Map(
    room.style.notes === 'foot' && isFree && isCalled && set.every(([, {lines}]) => lines.length <= maxNoteLines)
      ? set
      : []
  )
}

function callsIn(node: Node): boolean {
  let found = false
  visit(node, 'footnoteReference', () => {
    found = true
  })
  return found
}

function flowOf(
  publication: Publication,
  endnotes: ReadonlyArray<FootnoteDefinition>,
  root: Tag,
  room: Room
): ReadonlyArray<TextBlock> {
  const {style} = room
  const stand = {x: 0, measure: style.measure, tag: root, type: style.body}
  const language = room.lang.split('-')[0] ?? ''
  return [
    ...contentsBlocks(publication, root, room),
    ...blocksOf(publication.body, {...stand, isOpening: true}, room),
    ...endnoteBlocks(endnotes, noteHeads[language] ?? noteHeads['en'] ?? '', root, room),
    ...(publication.about ? aboutBlocks(publication.about, root, room) : []),
    ...colophonBlocks(root, room)
  ]
}

/** The note on the author, under a rule, in small print. */
function aboutBlocks({heading, children}: Part, root: Tag, room: Room): ReadonlyArray<TextBlock> {
  const {measure, label, note, leading} = room.style
  const stand = {x: 0, measure, before: 1, keep: ends.widow, isRagged: true}
  const rules = [{x: 0, y: -leading, width: measure, weight: 0.5}]
  const title = toString(heading)
  const head = packedBlock(
    spansOf(heading.children, label, room),
    {...stand, tag: tagUnder(root, `H${heading.depth}`), head: {rules, heading: {title, depth: heading.depth}}},
    room
  )
  const text = children.flatMap((node) => {
    if (node.type !== 'paragraph') return blocksOf([node], {x: 0, measure, tag: root, type: note.type}, room)
    return [packedBlock(spansOf(node.children, note.type, room), {x: 0, measure, tag: tagUnder(root, 'P')}, room)]
  })
  return [head, ...text]
}

function titleOf({meta, title, body}: Publication): string {
  const first = body.find((node) => node.type === 'heading')
  return meta.title ?? (title ? toString(title) : first ? toString(first) : '')
}

const longestGist = 200

/** Cut an abstract to what a list of files can show: its first sentences, or its first one. */
function gistOf(abstract: string): string {
  const sentences = [...abstract.matchAll(/[.!?…][”’»)]{0,4}(?=\s|$)/gu)].map(
    ({0: close, index}) => index + close.length
  )
  const end = sentences.findLast((length) => length <= longestGist) ?? sentences[0] ?? abstract.length
  return abstract.slice(0, end)
}

const longestName = 60

/** Name a piece without a title by how it begins, as poems are: every file has one. */
function firstWords({body}: Publication): string {
  const words = body
    .map((node) => toString(node))
    .join(' ')
    .trim()
    .split(/\s+/)
    .join(' ')
  if (words.length <= longestName) return words || '–'
  const cut = words.slice(0, longestName + 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`
}

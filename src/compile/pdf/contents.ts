/** Contents of a long work: its headings, with the pages they stand on. */

import type {Heading, Root} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {type Publication, slugOf} from '../../mdast/publication.ts'
import {ends} from '../../typeset/index.ts'
import {type Tag, tagUnder} from './frames.ts'
import type {Room, Row, TextBlock} from './rows.ts'
import {plainOf} from './style.ts'
import {textBlock} from './text-block.ts'

// Some fifteen pages: what is shorter is leafed through.
const longWork = 60_000
const fewestHeads = 5

const titles: Readonly<Record<string, string>> = {
  de: 'Inhalt',
  en: 'Contents',
  es: 'Índice',
  fr: 'Sommaire',
  it: 'Indice',
  nl: 'Inhoud',
  pl: 'Spis treści',
  pt: 'Índice',
  ru: 'Содержание'
}

/** Name the headings of a text as links to them do; the second of a name is `name-1`. */
export function headNames(tree: Root): ReadonlyMap<Heading, string> {
  const names = new Map<Heading, string>()
  const counts = new Map<string, number>()
  visit(tree, 'heading', (node) => {
    const slug = slugOf(toString(node)) || 'section'
    const count = counts.get(slug) ?? 0
    counts.set(slug, count + 1)
    names.set(node, count === 0 ? slug : `${slug}-${count}`)
  })
  return names
}

/** Set the contents of a work that is long enough to have them. */
export function contentsBlocks({body}: Publication, root: Tag, room: Room): ReadonlyArray<TextBlock> {
  const all = body.filter((node) => node.type === 'heading')
  const top = Math.min(...all.map(({depth}) => depth))
  const heads = all.filter(({depth}) => depth < top + 2)
  const letters = body.reduce((sum, node) => sum + toString(node).length, 0)
  if (letters < longWork || heads.length < fewestHeads) return []

  const {measure, body: type, label} = room.style
  const title = titles[room.lang.split('-')[0] ?? ''] ?? titles['en'] ?? ''
  const stand = {x: 0, measure, isRagged: true, isDivided: false}
  const head = textBlock(
    [{text: title, style: plainOf(label)}],
    {...stand, tag: tagUnder(root, 'P'), keep: ends.widow, head: {heading: {title, depth: top}}},
    room
  )
  const toc = tagUnder(root, 'TOC')
  const entries = heads.map((node, index): TextBlock => {
    const tag = tagUnder(tagUnder(toc, 'TOCI'), 'P')
    const link: Tag = {type: 'Link', link: `#${room.headNames.get(node) ?? ''}`, children: []}
    const inset = (node.depth - top) * type.size
    const right = folioRoom * type.size
    const block = textBlock(
      [{text: toString(node), style: plainOf(type), tag: link}],
      {...stand, x: inset, measure: measure - inset - right, tag, after: index === heads.length - 1 ? 1 : 0},
      room
    )
    return withFolio(block, {link, tag, right: measure})
  })
  return [head, ...entries]
}

// Room for a folio of four figures, in em.
const folioRoom = 2.6

/** Put a folio on the last row of an entry. */
function withFolio(block: TextBlock, folio: NonNullable<Row['folio']>): TextBlock {
  const strips = block.strips.slice(0, 1).map((strip) => ({
    ...strip,
    content: strip.content.map((row, index) => (index === strip.content.length - 1 ? {...row, folio} : row))
  }))
  const {whole: _, ...rest} = block
  return {...rest, strips}
}

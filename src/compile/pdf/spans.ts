/** Phrasing content of Markdown to spans of letters, each in its face. */

import type {PhrasingContent} from 'mdast'
import type {FaceName} from './faces.ts'
import {passagesOf} from './foreign.ts'
import type {Tag} from './frames.ts'
import type {Style} from './glyphs.ts'
import {placeOf} from './places.ts'
import type {Type} from './style.ts'

/** Letters set alike. */
export interface Span {
  readonly text: string
  readonly style: Style
  /** Element it belongs to, when it is not that of its paragraph: a link, a label. */
  readonly tag?: Tag
  /** Note that is called here for the first time, by its identifier. */
  readonly note?: string
  /** The line ends here. */
  readonly isBreak?: boolean
}

/** What spans need to know of the whole document. */
export interface Apparatus {
  /** Language of the text, as a BCP 47 tag. */
  readonly lang: string
  /** Number of a note; each call of it gives the same. */
  readonly numberOf: (identifier: string) => number | undefined
  /** Whether a note is called for the first time; asks once for each call. */
  readonly claim: (identifier: string) => boolean
  /** Address of a reference-style link or image. */
  readonly urlOf: (identifier: string) => string | undefined
  /** Tell the colophon. */
  readonly tell: (note: string) => void
}

interface Context {
  readonly isItalic: boolean
  readonly isBold: boolean
  readonly isStruck: boolean
  readonly tag?: Tag
}

/** Turn phrasing into spans. */
export function spansOf(nodes: ReadonlyArray<PhrasingContent>, type: Type, apparatus: Apparatus): ReadonlyArray<Span> {
  return [...walk(nodes, {isItalic: false, isBold: false, isStruck: false}, type, apparatus)]
}

function* walk(
  nodes: ReadonlyArray<PhrasingContent>,
  context: Context,
  type: Type,
  apparatus: Apparatus
): Generator<Span> {
  const make = (text: string): Span => ({
    text,
    style: styleOf(type, context),
    ...(context.tag && {tag: context.tag})
  })

  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        for (const {text, lang} of passagesOf(node.value, apparatus.lang)) {
          // What is an element of another kind already is not parted.
          const isParted = lang !== undefined && !context.tag
          yield isParted ? {...make(text), tag: {type: 'Span', lang, children: []}} : make(text)
        }
        break
      case 'html':
        yield make(node.value)
        break
      case 'emphasis':
        yield* walk(node.children, {...context, isItalic: !context.isItalic}, type, apparatus)
        break
      case 'strong':
        yield* walk(node.children, {...context, isBold: true}, type, apparatus)
        break
      case 'delete':
        yield* walk(node.children, {...context, isStruck: true}, type, apparatus)
        break
      case 'inlineCode':
        yield codeSpan(make(node.value), type.mono)
        break
      case 'link':
        yield* walk(node.children, {...context, tag: linkTo(node.url)}, type, apparatus)
        break
      case 'linkReference': {
        const url = apparatus.urlOf(node.identifier)
        yield* walk(node.children, url === undefined ? context : {...context, tag: linkTo(url)}, type, apparatus)
        break
      }
      case 'image':
      case 'imageReference':
        apparatus.tell(`${placeOf(node)}Picture among words set as its description, \`${node.alt ?? ''}\``)
        if (node.alt) yield make(`[${node.alt}]`)
        break
      case 'footnoteReference':
        yield callOf(node.identifier, type, apparatus)
        break
      case 'break':
        yield {...make(''), isBreak: true}
        break
      default:
        apparatus.tell('Left out, of a kind that cannot be set: `' + (node as {type: string}).type + '`')
    }
  }
}

function linkTo(link: string): Tag {
  return {type: 'Link', link, children: []}
}

const styles = new WeakMap<Type, Map<number, Style>>()

/** Get the letters of a type in a cut; the same ones each time, since words are looked up by them. */
function styleOf(type: Type, context: Context): Style {
  const {isItalic, isBold, isStruck} = context
  const ofType = styles.get(type) ?? new Map<number, Style>()
  styles.set(type, ofType)
  const key = Number(isItalic) + 2 * Number(isBold) + 4 * Number(isStruck)
  const style = ofType.get(key) ?? newStyle(type, context)
  ofType.set(key, style)
  return style
}

function newStyle(type: Type, {isItalic, isBold, isStruck}: Context): Style {
  const face = isBold ? (isItalic ? type.boldItalic : type.bold) : isItalic ? type.italic : type.roman
  return {face, size: type.size, figures: type.figures, ...(isStruck ? {isStruck} : {})}
}

// Letters of one width are larger on their body than the serif they stand in.
const codeShare = 0.86

function codeSpan(span: Span, face: FaceName): Span {
  return {...span, style: {...span.style, face, size: span.style.size * codeShare, figures: 'lining'}}
}

function callOf(identifier: string, type: Type, apparatus: Apparatus): Span {
  const number = apparatus.numberOf(identifier)
  const style: Style = {face: type.roman, size: type.size, figures: 'superior'}
  // A call without a note is no call: its source is text.
  if (number === undefined) return {text: `[^${identifier}]`, style: {...style, figures: type.figures}}
  return {
    text: String(number),
    style,
    tag: {type: 'Reference', link: `#note-${number}`, children: []},
    ...(apparatus.claim(identifier) ? {note: identifier} : {})
  }
}

/** Pictures of a paragraph: which become figures, with which captions, and what text is left. */

import type {Image, ImageReference, Paragraph, PhrasingContent} from 'mdast'
import type {Figure} from './figure-block.ts'
import {type Picture, pictureFrom} from './picture.ts'
import {placeOf} from './places.ts'
import type {Room} from './rows.ts'
import {spansOf} from './spans.ts'

/** A paragraph taken apart. */
export interface Illustrated {
  readonly text: ReadonlyArray<PhrasingContent>
  readonly figures: ReadonlyArray<Figure>
}

type Shown = Image | ImageReference

/** Take the pictures out of a paragraph. */
export function illustrated(node: Paragraph, room: Room): Illustrated {
  const shown = node.children.map(shownIn)
  const rest = node.children.filter((child, index) => !shown[index] && !isWhite(child))
  const images = shown.flatMap((image) => image ?? [])
  if (images.length === 0) return {text: node.children, figures: []}

  // A picture alone, or with its caption on the next line.
  const [first] = images
  const [, next] = node.children
  const isCaptioned = images.length === 1 && shown[0] !== undefined && next !== undefined && opensLine(next)
  if (first && isCaptioned && rest.length > 0) {
    return {text: [], figures: [figureOf(first, node.children.slice(1), room)]}
  }
  if (rest.length === 0) return {text: [], figures: images.map((image) => figureOf(image, [], room))}

  // Among words: what can be set follows the paragraph, the rest is said in its place.
  const isSet = (image: Shown): boolean => typeof pictureOf(image, room) !== 'string'
  const text = node.children.filter((_, index) => {
    const image = shown[index]
    return !image || !isSet(image)
  })
  return {text, figures: images.filter(isSet).map((image) => figureOf(image, [], room))}
}

/** Whether a caption begins on a new line under its picture. */
function opensLine(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.startsWith('\n'))
}

/** The picture that a node is, or that a link holds and nothing else. */
function shownIn(node: PhrasingContent): Shown | undefined {
  if (node.type === 'image' || node.type === 'imageReference') return node
  if (node.type !== 'link' && node.type !== 'linkReference') return undefined
  const [only, other] = node.children
  return only && !other ? shownIn(only) : undefined
}

function isWhite(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

function pictureOf(node: Shown, room: Room): Picture | string {
  const url = node.type === 'image' ? node.url : room.urlOf(node.identifier)
  return url === undefined ? 'has no address' : room.pictureOf(url)
}

function figureOf(node: Shown, caption: ReadonlyArray<PhrasingContent>, room: Room): Figure {
  const picture = pictureOf(node, room)
  const place = placeOf(node)
  const url = node.type === 'image' ? node.url : (room.urlOf(node.identifier) ?? node.identifier)
  const name = url.startsWith('data:') ? 'data:…' : url
  if (typeof picture === 'string') room.tell(`${place}Picture \`${name}\` ${picture}; its description is set instead`)
  const alt = node.alt?.trim() || (node.type === 'image' && node.title) || ''
  if (alt === '') room.tell(`${place}Picture \`${name}\` has no description; whoever cannot see it learns nothing`)
  const title = node.type === 'image' && node.title ? [{type: 'text' as const, value: node.title}] : []
  const words = caption.length > 0 ? caption : title
  const labels = (node.type === 'image' && node.data?.labels) || []
  return {picture, alt: alt || name, caption: spansOf(words, room.style.note.type, room), labels}
}

/** Make a way to find pictures that reads each once. */
export function picturesBy(read: ((url: string) => Uint8Array) | undefined): Room['pictureOf'] {
  const known = new Map<string, Picture | string>()
  return (url) => {
    const found = known.get(url) ?? load(url, read)
    known.set(url, found)
    return found
  }
}

function load(url: string, read: ((url: string) => Uint8Array) | undefined): Picture | string {
  try {
    const data = dataOf(url)
    if (data) return pictureFrom(data)
    if (/^[a-z][a-z\d+.-]+:/i.test(url)) return 'is not fetched; save it beside the text'
    return read ? pictureFrom(read(url)) : 'is not looked for'
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}

/** Read what a `data:` address holds. */
function dataOf(url: string): Uint8Array | undefined {
  const [, coding, data = ''] = /^data:[^,]*?(;base64)?,(.*)$/s.exec(url) ?? []
  if (!url.startsWith('data:')) return undefined
  if (coding) return Buffer.from(data, 'base64')
  try {
    return Buffer.from(decodeURIComponent(data))
  } catch {
    return Buffer.from(data)
  }
}

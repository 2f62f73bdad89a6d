/** What templates may call: spans and words as Markdown that cannot be anything but text. */

import type {Helpers} from './kit.ts'
import {toEvidence} from './receipt.ts'
import type {Kind, Span} from './types.ts'
import {whenInWords} from './when.ts'

const kindNames: Readonly<Record<Kind, string>> = {
  fact: 'fact as stated',
  judgment: 'author’s judgment',
  reported: 'reported claim',
  outlook: 'outlook'
}

/** Write a text so that Markdown shows it as it is, on one line. */
function mdText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new TypeError(`Unexpected value \`${shown(value)}\`, expected text`)
  return (
    String(value)
      .replace(/\s+/g, ' ')
      .replace(/\S+/g, mdWord)
      // A heading only where one could begin.
      .replace(/^(?=#+(?:\s|$))/, '\\')
  )
}

function mdWord(word: string): string {
  const escaped = word
    .replace(/[\\`*_{}[\]<>~|]/g, '\\$&')
    // An entity only where one could be.
    .replace(/&(?=#?\w+;)/g, '\\&')
  // In an address that Markdown finds by itself, a backslash is a letter: it finds none.
  return escaped === word ? word : escaped.replace(/:(?=\/\/)|(?<=www)\.|@/gi, '\\$&')
}

/** Helpers of the Markdown templates; what is quoted leads to its evidence when the data says `isLinked`, as on pages. */
export const markdownHelpers: Helpers = {
  mdText,
  kindName: (value) => kindNames[value as Kind] ?? mdText(value),
  ordinal: (value) => Number(value) + 1,
  capital: (value) => mdText(value).replace(/^./u, (letter) => letter.toUpperCase()),
  when: (value) => mdText(whenInWords(String(value))),
  quote: (value, root) => quote(spanOf(value), root),
  quotes: (value, root) =>
    listOf(value)
      .map((span) => quote(span, root))
      .join(', '),
  cite: (value, root) => cite(spanOf(value), root),
  cites: (value, root) =>
    listOf(value)
      .map((span) => cite(span, root))
      .join(', '),
  words: (value, root) =>
    listOf(value)
      .map((span) => `“${cite(span, root)}”`)
      .join(', '),
  code: (value, root) => {
    const span = spanOf(value)
    return linked(`\`${span.text.replace(/[`|\s]+/g, ' ')}\``, span, root)
  },
  at: (value, root) => linked(`¶${mdText(spanOf(value).paragraph)}`, spanOf(value), root),
  picture: (value, root) => (isLinked(root) ? pictureOf(value) : ''),
  paragraphList: (value) => (Array.isArray(value) ? value.map((id) => `¶${mdText(id)}`).join(', ') : mdText(value))
}

function quote(span: Span, root: unknown): string {
  return `“${mdText(span.text)}” (${linked(`¶${mdText(span.paragraph)}`, span, root)})`
}

function cite(span: Span, root: unknown): string {
  return linked(mdText(span.text), span, root)
}

function linked(text: string, span: Span, root: unknown): string {
  return isLinked(root) ? `[${text}](#${toEvidence(span)})` : text
}

function isLinked(root: unknown): boolean {
  return typeof root === 'object' && root !== null && 'isLinked' in root && root.isLinked === true
}

/** Leave the place of a drawing; without a page to draw on, or anything to draw, there is none. */
function pictureOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('alt' in value)) {
    throw new TypeError(`Unexpected value \`${shown(value)}\`, expected a drawing`)
  }
  return value.alt === '' ? '' : `![${mdText(value.alt)}](#d-${mdText(value.name)})`
}

function listOf(value: unknown): ReadonlyArray<Span> {
  return Array.isArray(value) ? value.map(spanOf) : [spanOf(value)]
}

function spanOf(value: unknown): Span {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('paragraph' in value)) {
    throw new TypeError(`Unexpected value \`${shown(value)}\`, expected a span`)
  }
  return value as Span
}

function shown(value: unknown): string {
  return typeof value === 'object' ? (JSON.stringify(value)?.slice(0, 40) ?? 'nothing') : String(value)
}

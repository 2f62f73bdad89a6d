/** What templates may call: spans and words as Markdown that cannot be anything but text. */

import type {Helpers} from './kit.ts'
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
    throw new TypeError(`Unexpected value \`${value}\` in a template, expected text`)
  return (
    String(value)
      .replace(/\s+/g, ' ')
      .replace(/[\\`*_{}[\]<>~|]/g, '\\$&')
      // An entity, a note or a heading only where one could begin.
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/^(?=#+(?:\s|$))/, '\\')
  )
}

/** Helpers of the Markdown templates. */
export const markdownHelpers: Helpers = {
  mdText,
  kindName: (value) => kindNames[value as Kind] ?? mdText(value),
  number: (value) => Number(value) + 1,
  quote: (value) => quote(spanOf(value)),
  title: (value) => mdText(value).replace(/^./u, (letter) => letter.toUpperCase()),
  when: (value) => mdText(whenInWords(String(value))),
  // In a cell; names are shown by themselves, since the clause beside them has its paragraph.
  names: (value) =>
    listOf(value)
      .map(({text}) => mdText(text))
      .join(', '),
  cellQuote: (value) => quote(spanOf(value)),
  quotes: (value) => listOf(value).map(quote).join(', '),
  words: (value) =>
    listOf(value)
      .map(({text}) => `“${mdText(text)}”`)
      .join(', '),
  cellWords: (value) =>
    listOf(value)
      .map(({text}) => `“${mdText(text)}”`)
      .join(', '),
  code: (value) => `\`${spanOf(value).text.replace(/[`|\s]+/g, ' ')}\``,
  paragraphList: (value) => (Array.isArray(value) ? value.map((id) => `¶${mdText(id)}`).join(', ') : mdText(value))
}

function quote({text, paragraph}: Span): string {
  return `“${mdText(text)}” (¶${mdText(paragraph)})`
}

function listOf(value: unknown): ReadonlyArray<Span> {
  return Array.isArray(value) ? value.map(spanOf) : [spanOf(value)]
}

function spanOf(value: unknown): Span {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('paragraph' in value)) {
    throw new TypeError(`Unexpected value \`${value}\` in a template, expected a span`)
  }
  return value as Span
}

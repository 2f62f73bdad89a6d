/** An officer’s notes: theirs, never the source’s. A note on words of the source finds them again on every run. */

import type {Paragraph} from './spans.ts'
import type {Span} from './types.ts'

/** A note, and the words of the source that it is on. */
export interface Note {
  readonly text: string
  readonly about?: Span
  /** Words that the note is on, and that the source does not say, or no longer. */
  readonly gone?: string
}

const quotedRe = /^(?:>[^\n]*(?:\n|$))+/

/**
 * Find the words that notes are on: `> words of the source`, and on the next line the note.
 *
 * @param notes
 *   A paragraph each.
 */
export function notesOn(notes: ReadonlyArray<string>, paragraphs: ReadonlyArray<Paragraph>): ReadonlyArray<Note> {
  return notes.map((note) => {
    const [head = ''] = quotedRe.exec(note) ?? []
    const text = note.slice(head.length).trim()
    const words = head
      .replace(/^> ?/gm, '')
      .trim()
      .replace(/^[“"]|[”"]$/g, '')
    if (words === '') return {text: note}
    const about = spanOf(words, paragraphs)
    return about ? {text, about} : {text, gone: words.replace(/\s+/g, ' ')}
  })
}

// Lines and quotation marks may differ from the source’s, letters may not.
function spanOf(words: string, paragraphs: ReadonlyArray<Paragraph>): Span | undefined {
  const source = words
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
        .replace(/[“”"]/g, '[“”"]')
        .replace(/[’']/g, "[’']")
    )
    .join('\\s+')
  const re = new RegExp(source, 'u')
  for (const {id, text} of paragraphs) {
    const found = re.exec(text)
    if (found) return {paragraph: id, start: found.index, end: found.index + found[0].length, text: found[0]}
  }
  return undefined
}

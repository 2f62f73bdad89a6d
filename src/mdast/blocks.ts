/** The blocks of a fair text, as the ledger parts them. */

import type {Span} from '../galley/index.ts'
import {type Emendation, entriesOf, itemDepth, type Ledger, type Order, type Role} from '../ledger/index.ts'

/** Where a note is called in the text of a block. */
export interface Call {
  readonly at: Span
  readonly label: string
}

/** A run of lines whose seams the ledger closed. */
export interface Block {
  readonly at: Span
  readonly text: string
  readonly calls: ReadonlyArray<Call>
  readonly role?: Role
  /** The number that an item bore. */
  readonly number?: number
  readonly emendations: ReadonlyArray<string>
}

/** Go through the blocks of a fair text, each with its place in the source. */
export function* blocksOf(source: string, ledger: Ledger, order: Order): Generator<Block> {
  let text = ''
  let start = 0
  let end = 0
  let at = 0
  let role: Role | undefined
  let number: number | undefined
  let ids: Array<string> = []
  let calls: Array<Call> = []

  const partingAfter = partingsOf(source)
  const keep = function* (to: number): Generator<Block> {
    // White that stands as it was may part blocks too.
    let from = at
    for (;;) {
      const parting = partingAfter(from)
      if (parting + 2 > to) break
      add(source.slice(from, parting), from, parting)
      yield* close()
      from = parting + 2
    }
    add(source.slice(from, to), from, to)
    at = to
  }
  const add = (part: string, from: number, to: number): void => {
    if (part === '') return
    // Passages that moved may come in any order.
    start = text === '' ? from : Math.min(start, from)
    end = text === '' ? to : Math.max(end, to)
    text += part
  }
  const close = function* (): Generator<Block> {
    if (text !== '') {
      const named = {...(role && {role}), ...(number !== undefined && {number})}
      // White that no rule has heard ends no block.
      yield {at: [start, end], text: text.trimEnd(), calls, ...named, emendations: ids}
    }
    text = ''
    role = undefined
    number = undefined
    ids = []
    calls = []
  }

  for (const [from, to] of order) {
    at = from
    for (const emendation of entriesOf(ledger, [from, to], source.length)) {
      yield* keep(emendation.at[0])
      if (isParting(emendation)) yield* close()
      else {
        const [first = '', ...others] = emendation.now.split(parting)
        ids.push(emendation.id)
        if (emendation.as === 'note-call') calls.push(callOf(emendation, text.length))
        else if (namesBlock(emendation)) role = emendation.as
        if (itemDepth(emendation.as)) number = numberOf(emendation)
        add(first, emendation.at[0], emendation.at[1])
        // A person may part a line.
        for (const other of others) {
          yield* close()
          ids.push(emendation.id)
          add(other, emendation.at[0], emendation.at[1])
        }
      }
      at = emendation.at[1]
    }
    yield* keep(to)
  }
  yield* close()
}

/** Find the next empty line of a source; one that was found is not looked for again. */
function partingsOf(source: string): (from: number) => number {
  let start = 0
  let end = -1
  return (from) => {
    if (from < start || from > end) {
      const found = source.indexOf('\n\n', from)
      start = from
      end = found < 0 ? Number.POSITIVE_INFINITY : found
    }
    return end
  }
}

const parting = '\n\n'

function isParting({now}: Emendation): boolean {
  return now === parting
}

const lines: ReadonlySet<Role> = new Set(['note-line', 'caption-line'])

// A line that was taken out has a name too, but is no block; a line that a note
// goes on with is named for its own sake.
function namesBlock({as, at, now}: Emendation): boolean {
  return as !== undefined && !lines.has(as) && (now !== '' || at[1] === at[0] || itemDepth(as) !== undefined)
}

function callOf({now}: Emendation, start: number): Call {
  return {at: [start, start + now.length], label: labelOf(now)}
}

/** Get the label of `[^label]`. */
export function labelOf(text: string): string {
  return /^\[\^([^\]]+)\]/.exec(text)?.[1] ?? ''
}

// “(3) ”, “3. ”: the mark that was taken off an item.
function numberOf({was}: Emendation): number | undefined {
  const digits = /^\(?(\d{1,3})[.)]\s+$/.exec(was)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The laws of galley, ledger and fair copy, asserted on any text. */

import {expect} from 'vitest'
import {fromMarkdown} from '../../src/compile/markdown.ts'
import {leavesOf, sourceOf} from '../../src/galley/index.ts'
import {apply, revert} from '../../src/ledger/index.ts'
import {plainText} from '../../src/mdast/index.ts'
import {type Restoration, restore, type SourceOptions} from '../../src/press/restore.ts'
import {layOut} from '../../src/read/galley.ts'

/** Restore a source, and assert every law on what comes out. */
export function restoreLawfully(source: string | Uint8Array, options: SourceOptions = {}): Restoration {
  const result = restoreSafely(source, options)
  const {source: text, ledger, order, markdown} = result
  // Where a person let the source stand, a rule may still have its opinion.
  if (!options.decisions) {
    expect(changes(restore(apply(text, ledger, order))), 'a fair copy needs no emending').toEqual([])
  }
  expect(restore(source, options).markdown, 'the same source gives the same Markdown').toBe(markdown)
  return result
}

/** Restore a source that nobody would print, and assert that nothing is lost and everything is told. */
export function restoreSafely(source: string | Uint8Array, options: SourceOptions = {}): Restoration {
  const result = restore(source, options)
  const {source: text, ledger, order, tree, markdown} = result
  const fair = apply(text, ledger, order)
  galleyLaws(text)
  expect(overlaps(result), 'a place is decided once').toEqual([])
  expect(
    ledger.map(({at}) => text.slice(...at)),
    'an entry says what the source has'
  ).toEqual(ledger.map(({was}) => was))
  expect(new Set(ledger.map(({id}) => id)).size, 'an id stands for one entry').toBe(ledger.length)
  expect(revert(fair, ledger, order) === text, 'taking everything back gives the source').toBe(true)
  expect(plainText(tree) === fair, 'the fair copy says what the ledger says').toBe(true)
  expect(plainText(fromMarkdown(markdown)) === fair, 'so does its Markdown, read back').toBe(true)
  return result
}

function galleyLaws(text: string): void {
  const galley = layOut(text)
  expect(sourceOf(galley), 'nothing is lost').toBe(text)
  for (const {leaf} of leavesOf(galley)) {
    const {start, end} = leaf.position
    expect(text.slice(start.offset, end.offset), 'a leaf knows its place').toBe(leaf.value)
    if (leaf.type === 'line') expect(leaf.value, 'ink has no white at its ends').toBe(leaf.value.trim())
    else expect(leaf.value.trim(), 'a seam is white').toBe('')
  }
}

function overlaps({ledger}: Restoration): ReadonlyArray<string> {
  return ledger.filter((entry, index) => entry.at[0] < (ledger[index - 1]?.at[1] ?? 0)).map(({id}) => id)
}

function changes({ledger}: Restoration): ReadonlyArray<string> {
  return ledger.filter(({was, now}) => was !== now).map(({id}) => id)
}

/**
 * Texts and bytes that are near to those of the cases: what a mutator finds stays in `found/`, one file each.
 *
 * `FC_SEED=12345 FC_RUNS=5000 npx vitest run test/hostile/mutants` looks for more.
 */

import {globSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {compose} from '../../src/compile/pdf/index.ts'
import {briefOf} from '../../src/press/brief.ts'
import type {Restoration} from '../../src/press/restore.ts'
import {decode, encode} from '../../src/read/index.ts'
import {restoreLawfully, restoreSafely} from '../support/laws.ts'
import {damaged, mutated} from './mutate.ts'

const runs = Number(process.env['FC_RUNS'] ?? 120)
// With coverage, on a busy machine, it takes minutes.
const manyMs = 600_000
const corpus = globSync('test/**/input.txt')
  .toSorted()
  .map((file) => readFileSync(file, 'utf8'))
  .filter((text) => text.length < 4000)
const found = globSync(path.join(import.meta.dirname, 'found/*.txt')).toSorted()

/** Go the whole way: no text is lost, and its brief says nothing that it does not say. */
function wholeWay(source: string | Uint8Array, restoration: Restoration = restoreSafely(source)): void {
  briefOf(restoration.tree, {restoration})
  expect(compose(restoration.tree).pages).not.toEqual([])
}

test.each(found.map((file) => [path.basename(file, '.txt'), file]))('%s', (_, file) => wholeWay(readFileSync(file)))

test('texts', {timeout: manyMs}, () => {
  fc.assert(
    // Of texts, and not of damaged bytes, the fair copy needs no emending either.
    fc.property(mutated(corpus), (text) => wholeWay(text, restoreLawfully(text))),
    {numRuns: runs}
  )
})

test('bytes, which are given back', {timeout: manyMs}, () => {
  fc.assert(
    fc.property(damaged(mutated(corpus)), (bytes) => {
      expect(Buffer.from(encode(decode(bytes))).equals(bytes)).toBe(true)
      wholeWay(bytes)
    }),
    {numRuns: runs}
  )
})

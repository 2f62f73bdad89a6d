/** What a person chooses of the readings that are offered: the text has it, and nothing twice. */

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {apply} from '../../src/ledger/index.ts'
import {decide} from '../../src/press/decisions.ts'
import {restore} from '../../src/press/restore.ts'
import {restoreSafely} from '../support/laws.ts'

const folder = path.join(import.meta.dirname, '../restore')
const sources = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((name) => path.basename(name) === 'input.txt')
  .sort()

test('a reading with the letters of its place leaves the text its letters', () => {
  const chosen = sources.flatMap((name) => {
    const bytes = readFileSync(path.join(folder, name))
    const before = restore(bytes)
    const {source, messages} = before
    return messages.flatMap(({place, expected = []}, at) => {
      const [from, to] = place && 'start' in place ? [place.start.offset ?? 0, place.end.offset ?? 0] : [0, 0]
      // Of two doubts of one place the first is answered.
      const isFirst = messages.findIndex(({place: other}) => other && 'start' in other && covers(other, from)) === at
      return expected.flatMap((reading, index) => {
        if (!isFirst || letters(reading) !== letters(source.slice(from, to))) return []
        const decision = decide(before, from, {choice: index + 1})
        const after = restoreSafely(bytes, {decisions: [decision]})
        expect(after.markdown, `${name}: ${reading}`).not.toContain('&#xA;')
        expect(letters(fairOf(after)), `${name}: ${reading}`).toBe(letters(fairOf(before)))
        // “2010[^2]”: what calls a note is an entry of its own.
        const now = /\[\^.*\]$/.exec(reading)?.[0] ?? reading
        expect(after.ledger.find(({rule}) => rule === 'decision')?.now, name).toBe(now)
        return [reading]
      })
    })
  })
  expect(chosen.length).toBeGreaterThan(10)
})

function covers(
  {start, end}: {start: {offset?: number | undefined}; end: {offset?: number | undefined}},
  offset: number
): boolean {
  return (start.offset ?? 0) <= offset && offset < Math.max(end.offset ?? 0, (start.offset ?? 0) + 1)
}

function fairOf({source, ledger, order}: ReturnType<typeof restore>): string {
  return apply(source, ledger, order)
}

function letters(text: string): string {
  return text.replace(/[^\p{L}]/gu, '')
}

/** What is kept of an edition for the next: only what depends on a change is made again, and nothing is stale. */

import {expect, test} from 'vitest'
import {parseDecisions} from '../../src/press/decisions.ts'
import {type Desk, fromDesk} from '../../src/press/desk.ts'
import {packFrom} from '../../src/press/packs.ts'
import {type PullOptions, pull} from '../../src/press/pull.ts'
import {themeIn} from '../../src/press/themes.ts'

const source = 'The Council\n\nThe council of the Treaty Organiza-\ntion met on 4 May 2010, and went home.\n'

test('a thing is made again when one of its parts is another, and not else', () => {
  const desk: Desk = new Map()
  let made = 0
  const take = (...of: ReadonlyArray<unknown>): number => fromDesk(desk, 'a', of, () => ++made)
  const theme = {}
  expect([take(1, theme), take(1, theme), take(1, {}), take(1), take(Number.NaN), take(Number.NaN)]).toEqual([
    1, 1, 2, 3, 4, 4
  ])
  expect(fromDesk(undefined, 'a', [Number.NaN], () => ++made)).toBe(5)
})

test('whatever changes, the edition is that of an empty desk', async () => {
  const desk: Desk = new Map()
  const [journal, bluf] = [themeIn('journal'), {pack: packFrom('bluf')}]
  const changes: ReadonlyArray<
    readonly [what: string, text: string, options: PullOptions, kept: ReadonlyArray<string>]
  > = [
    ['nothing', source, {}, ['restoration', 'brief', 'pages', 'pdf']],
    ['the theme', source, {theme: journal}, ['restoration', 'brief', 'brief pdf']],
    ['the pack', source, {theme: journal, brief: bluf}, ['restoration', 'pages', 'pdf']],
    ['the date', source, {theme: journal, brief: bluf, date: new Date(0)}, ['restoration', 'brief']],
    ['the standard', source, {theme: journal, standard: 'pdfa-2b'}, ['restoration']],
    ['a decision', source, {decisions: parseDecisions('- text: Organiza-\n  stet: true\n', 'a')}, []],
    ['the text', source.replace('home', 'away'), {}, []],
    ['the language', source, {lang: 'en-GB'}, []]
  ]
  await pull(source, {desk})
  for (const [what, text, options, kept] of changes) {
    const before = new Map(desk)
    const {files} = await pull(text, {...options, desk})
    expect([what, files]).toEqual([what, (await pull(text, options)).files])
    for (const name of kept) expect([what, name, desk.get(name) === before.get(name)]).toEqual([what, name, true])
  }
})

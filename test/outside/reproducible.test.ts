/** The same bytes wherever, whenever and by whomever an edition is made. */

import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {otherNode} from './nodes.ts'

const root = path.join(import.meta.dirname, '../..')
const command = path.join(root, 'dist/lib/cli/main.js')
// Title, abstract, columns, divisions and dates are in its first pages.
const source = readFileSync(path.join(root, 'source/csto.txt'), 'utf8').slice(0, 8000)

let folder = ''
let expected = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
  expected = made('here', {})
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

interface Where {
  readonly env?: Readonly<Record<string, string>>
  readonly node?: string
  /** What runs the command, with its arguments. */
  readonly by?: ReadonlyArray<string>
  readonly files?: ReadonlyArray<string>
}

/** Make two editions in a folder; give the sums of all that was made. */
function made(name: string, {env = {}, node = process.execPath, by = [], files = ['a.txt', 'b.txt']}: Where): string {
  const place = path.join(folder, name)
  mkdirSync(place, {recursive: true})
  writeFileSync(path.join(place, 'a.txt'), source)
  writeFileSync(
    path.join(place, 'b.txt'),
    'İstanbul, 1 May 2010\n\nThe Council of Ir-\nkutsk met on Tues-\nday, and went home.\n'
  )
  const [program = '', ...args] = [...by, node, command, 'pull', ...files, '--out-dir', 'out', '--quiet']
  const {status, stderr} = spawnSync(program, args, {
    cwd: place,
    encoding: 'utf8',
    env: {PATH: process.env['PATH'], ...env}
  })
  expect([status, stderr]).toEqual([0, ''])
  const out = globSync('out/*/*', {cwd: place}).toSorted()
  expect(out.length).toBeGreaterThan(18)
  return out
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(path.join(place, file)))
          .digest('hex')} ${file}`
    )
    .join('\n')
}

test('in another time zone and language', () => {
  const env = {TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr'}
  expect(made('far', {env})).toBe(expected)
})

test('in another folder, from another home, in another order', () => {
  expect(made('deep/down/in the dark', {env: {HOME: '/nonexistent', USER: 'x'}, files: ['b.txt', 'a.txt']})).toBe(
    expected
  )
})

test('at another time', (context) => {
  if (spawnSync('faketime', ['--version']).error) context.skip('faketime is not installed')
  expect(made('then', {by: ['faketime', '2031-02-03 04:05:06']})).toBe(expected)
})

test('on the oldest Node that can', (context) => {
  const node = otherNode('22.13.0', folder)
  if (node === undefined) context.skip('Node 22 cannot be fetched here')
  else expect(made('old', {node})).toBe(expected)
})

test('with the date that builds agree on', () => {
  const env = {SOURCE_DATE_EPOCH: '1000000000'}
  const dated = made('dated', {env})
  expect(dated).not.toBe(expected)
  expect(made('again', {env: {...env, TZ: 'America/St_Johns'}})).toBe(dated)
  expect(readFileSync(path.join(folder, 'dated/out/b/fair-copy.pdf'), 'latin1')).toContain('D:20010909014640')
})

/** The package as others get it: packed, installed in an empty folder, on the oldest Node that can and on ours. */

import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {otherNode} from './nodes.ts'

const root = path.join(import.meta.dirname, '../..')

let folder = ''
let home = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
  // What is built is there: the edition that the other tests read was made with it.
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {cwd: root})
  const {version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {version: string}
  home = path.join(folder, 'home')
  mkdirSync(home)
  writeFileSync(path.join(home, 'package.json'), '{"private": true}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', path.join(folder, `stet-${version}.tgz`)], {
    cwd: home
  })
  writeFileSync(
    path.join(home, 'a.txt'),
    'The Title of It\n\nThe Treaty Organiza-\ntion met on Tuesday, and went home.\n'
  )
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test('the tarball holds what is run, and nothing else', () => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {cwd: root, encoding: 'utf8'})
  ) as ReadonlyArray<{files: ReadonlyArray<{path: string}>}>
  const files = packed?.files.map((file) => file.path) ?? []
  for (const name of [
    'dist/lib/cli/main.js',
    'dist/lib/index.js',
    'dist/lib/index.d.ts',
    'LICENSE',
    'README.md',
    'schemas/brief.json'
  ]) {
    expect(files).toContain(name)
  }
  expect(
    files.filter((file) => /^(?:test|scripts|\.ci|node_modules|coverage)\/|\.test\.|^dist\/(?!lib\/)|\.env/.test(file))
  ).toEqual([])
})

test.each([
  ['ours', undefined],
  ['22.13.0', '22.13.0']
])(
  'it works in an empty folder on Node %s',
  (_, version) => {
    const node = version === undefined ? process.execPath : otherNode(version, folder)
    expect(node, 'a Node that npm has').toBeDefined()
    const run = (...args: ReadonlyArray<string>): string =>
      execFileSync(node ?? '', args, {cwd: home, encoding: 'utf8'})
    const command = 'node_modules/stet/dist/lib/cli/main.js'
    expect(run(command, '--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(run(command, 'restore', 'a.txt')).toContain('The Treaty Organization met on Tuesday, and went home.')
    run(command, 'pull', 'a.txt', '--out-dir', `out-${version}`, '--quiet')
    expect(run(command, 'verify', `out-${version}/a`)).toMatch(/^holds/m)
    const script = "import {pull} from 'stet'; console.log((await pull('A line.\\n')).files.size)"
    expect(Number(run('--input-type=module', '--eval', script))).toBeGreaterThan(8)
  },
  300_000
)

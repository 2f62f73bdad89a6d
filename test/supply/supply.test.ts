/** What we stand on: licences, known holes, and no word to the network. */

import {spawnSync} from 'node:child_process'
import {globSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'

const root = path.join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly link?: boolean
}

const {packages} = JSON.parse(read('package-lock.json')) as {packages: Readonly<Record<string, Locked>>}
const installed = Object.entries(packages).flatMap(([place, locked]) => {
  const name = place.split('node_modules/').at(-1) ?? ''
  return place === '' || locked.link ? [] : [{name, ...locked}]
})

// What may stand beside code under the MIT licence, also in a shop that reads licences.
const licences = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib'
]
// Tools that build and check, and are not shipped.
const licencesOfTools = [...licences, 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0']

// Their readmes say so, and not where it is looked for.
const said: Readonly<Record<string, string>> = {format: 'MIT', 'png-js': 'MIT'}

/** Whether a licence, or one that may be chosen, is on a list. */
function isAllowed(licence: string | undefined, list: ReadonlyArray<string>): boolean {
  const choices = (licence ?? '').replace(/[()]/g, '').split(/ OR /i)
  return choices.some((choice) => choice.split(/ AND /i).every((one) => list.includes(one)))
}

test('each package has a licence that is on the list', () => {
  const wrong = installed.flatMap(({name, license, dev}) =>
    isAllowed(license ?? said[name], dev ? licencesOfTools : licences) ? [] : [`${name}: ${license ?? 'none'}`]
  )
  expect(installed.length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
  expect(isAllowed('GPL-3.0', licencesOfTools)).toBe(false)
  expect(isAllowed('(MIT OR GPL-3.0)', licences)).toBe(true)
})

test('no package that is shipped runs a script when it is installed', () => {
  expect(installed.filter(({dev, hasInstallScript}) => hasInstallScript && !dev).map(({name}) => name)).toEqual([])
})

test('no package has a hole that is known', () => {
  const holes = parse(read('test/supply/advisories.yaml')) as ReadonlyArray<{
    package: string
    from: string
    advisory: string
  }>
  const wrong = holes.flatMap(({package: name, from, advisory}) =>
    installed
      .filter((other) => other.name === name && isOlder(other.version ?? '0', from))
      .map(({version}) => `${name} ${version} has ${advisory}, expected ${from} or later`)
  )
  expect(wrong).toEqual([])
  expect(installed.find(({name}) => name === 'handlebars')).toBeDefined()
  expect([isOlder('4.7.8', '4.7.9'), isOlder('4.7.10', '4.7.9'), isOlder('5.0.0-rc.1', '4.7.9')]).toEqual([
    true,
    false,
    false
  ])
})

function isOlder(version: string, from: string): boolean {
  return version.localeCompare(from, 'en', {numeric: true}) < 0
}

test('no code of ours knows how to reach another machine', () => {
  const netRe =
    /from '(?:node:)?(?:https?|http2|net|tls|dns|dgram|inspector|undici|ws)(?:\/[^']*)?'|\bfetch\(|\b(?:WebSocket|EventSource|XMLHttpRequest)\b/
  expect(globSync('src/**/*.ts', {cwd: root}).filter((file) => netRe.test(read(file)))).toEqual([])
  expect(netRe.test("import {request} from 'node:https'")).toBe(true)
})

test('no package that the whole way loads reaches another machine', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
  try {
    // Whoever opens a socket or asks for a name ends the process.
    writeFileSync(
      path.join(folder, 'alone.mjs'),
      `import dgram from 'node:dgram'
       import dns from 'node:dns'
       import net from 'node:net'
       import {syncBuiltinESMExports} from 'node:module'
       const refuse = (what) => () => { process.stderr.write('network: ' + what + '\\n'); process.exit(99) }
       net.Socket.prototype.connect = refuse('socket')
       for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = refuse('dns')
       dgram.createSocket = refuse('datagram')
       globalThis.fetch = refuse('fetch')
       syncBuiltinESMExports()`
    )
    const stet = (...args: ReadonlyArray<string>): string => {
      const alone = path.join(folder, 'alone.mjs')
      const {status, stderr} = spawnSync(process.execPath, ['--import', alone, ...args], {
        cwd: folder,
        encoding: 'utf8'
      })
      return `${status} ${stderr}`
    }
    const command = path.join(root, 'src/cli/main.ts')
    writeFileSync(
      path.join(folder, 'a.txt'),
      'A Title of It\n\nSee https://example.org/a_b for all that they said in May 2010.\n'
    )
    expect(stet(command, 'pull', 'a.txt', '--out-dir', 'out', '--quiet')).toBe('0 ')
    expect(stet('--eval', 'fetch("https://example.org")')).toBe('99 network: fetch\n')
    expect(stet('--eval', 'require("node:net").connect(80, "example.org")')).toMatch(/^99 network/)
  } finally {
    rmSync(folder, {recursive: true})
  }
})

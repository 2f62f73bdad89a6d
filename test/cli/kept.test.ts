import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test, vi} from 'vitest'
import {cacheFolder} from '../../src/cli/compile-cache.ts'
import {loadKept} from '../../src/cli/kept.ts'
import {inFolder, put} from '../support/command.ts'

inFolder()

const entry = (): string => path.resolve('bundle/program.js')

function bundle(): void {
  put('bundle/program.js', "const {says} = require('./part.js')\nexports.line = says(__filename, require('node:path'))")
  put(
    'bundle/part.js',
    "exports.says = (file, path) => path.basename(file) + ' runs'\nexports.own = () => importModule('node:os')"
  )
}

test('a bundle is loaded, with what it needs from beside itself and from elsewhere', () => {
  bundle()
  expect(loadKept(entry(), undefined, 'restore').exports).toEqual({line: 'program.js runs'})
})

test('what was compiled is kept, for each command, and used again', () => {
  bundle()
  const folder = path.resolve('cache')
  loadKept(entry(), folder, 'restore').keep()
  const [version = ''] = readdirSync('cache')
  const names = (): Array<string> => readdirSync(path.join('cache', version)).toSorted()
  expect(names()).toEqual(['part.js-restore', 'size-restore'])
  const before = readFileSync(path.join('cache', version, 'part.js-restore'))
  const again = loadKept(entry(), folder, 'restore')
  expect(again.exports).toEqual({line: 'program.js runs'})
  again.keep()
  expect(readFileSync(path.join('cache', version, 'part.js-restore'))).toEqual(before)
  loadKept(entry(), folder, 'pull').keep()
  expect(names()).toEqual(['part.js-pull', 'part.js-restore', 'size-pull', 'size-restore'])
})

test('what is no compiled code is compiled anew, and put right', () => {
  put('bundle/program.js', "exports.line = require('./alone.js').line")
  put('bundle/alone.js', "exports.line = 'no other file says this'")
  const file = `cache/${process.version}-${process.arch}/alone.js-restore`
  put(file, 'no code')
  const loaded = loadKept(entry(), path.resolve('cache'), 'restore')
  expect(loaded.exports).toEqual({line: 'no other file says this'})
  loaded.keep()
  expect(readFileSync(file).length).toBeGreaterThan(100)
})

test('what was damaged since is compiled anew', () => {
  put('bundle/program.js', "exports.line = require('./alone.js').line")
  put('bundle/alone.js', "exports.line = 'once more'")
  const file = `cache/${process.version}-${process.arch}/alone.js-restore`
  loadKept(entry(), path.resolve('cache'), 'restore').keep()
  const sound = readFileSync(file)
  const damaged = Buffer.from(sound)
  damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 0xff
  writeFileSync(file, damaged)
  const loaded = loadKept(entry(), path.resolve('cache'), 'restore')
  expect(loaded.exports).toEqual({line: 'once more'})
  loaded.keep()
  expect(readFileSync(file).equals(damaged)).toBe(false)
})

test('what a run compiled besides is kept, too, when it is much', () => {
  put('bundle/program.js', "module.exports = require('./large.js')")
  put(
    'bundle/large.js',
    `exports.work = () => { let sum = 0; ${'sum = (sum * 31 + 7) % 1009; '.repeat(30_000)} return sum }`
  )
  const file = `cache/${process.version}-${process.arch}/large.js-restore`
  loadKept(entry(), path.resolve('cache'), 'restore').keep()
  const {length} = readFileSync(file)
  const {exports, keep} = loadKept(entry(), path.resolve('cache'), 'restore')
  const {work} = exports as {work: () => number}
  work()
  keep()
  expect(readFileSync(file).length).toBeGreaterThan(length + 300_000)
})

test('the entry, whose name stays when its content does not, is compiled anew', () => {
  bundle()
  loadKept(entry(), path.resolve('cache'), 'restore').keep()
  put('bundle/other.js', "exports.says = () => 'other runs'")
  put('bundle/program.js', readFileSync('bundle/program.js', 'utf8').replace("'./part.js')", "'./other.js')"))
  expect(loadKept(entry(), path.resolve('cache'), 'restore').exports).toEqual({line: 'other runs'})
})

test('where nothing can be kept, nothing is', () => {
  bundle()
  mkdirSync('folder')
  writeFileSync('cache', 'a file stands there')
  const {exports, keep} = loadKept(entry(), path.resolve('cache'), 'restore')
  keep()
  expect(exports).toEqual({line: 'program.js runs'})
})

test('a bundle imports modules through the door', async () => {
  bundle()
  const {exports} = loadKept(path.resolve('bundle/part.js'), undefined, 'restore')
  const {own} = exports as {own: () => Promise<{EOL: string}>}
  expect((await own()).EOL).toMatch(/\n$/)
})

test('no folder is found where none is wanted', () => {
  vi.stubEnv('XDG_CACHE_HOME', path.resolve('xdg'))
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', undefined)
  expect(cacheFolder()).toBe(path.resolve('xdg', 'stet'))
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '1')
  expect(cacheFolder()).toBeUndefined()
})

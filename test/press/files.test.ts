import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {readWhole} from '../../src/press/read-whole.ts'
import {writeAll, writeWhole} from '../../src/press/write-whole.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

test('a file appears whole, and folders with it', async () => {
  const file = path.join(folder, 'a/b/c.txt')
  await writeWhole(file, 'text')
  expect(readFileSync(file, 'utf8')).toBe('text')
  expect(readdirSync(path.dirname(file))).toEqual(['c.txt'])
})

test('where a folder stands nothing is changed', async () => {
  mkdirSync(path.join(folder, 'c.txt'))
  writeFileSync(path.join(folder, 'c.txt/keep'), '')
  await expect(writeWhole(path.join(folder, 'c.txt'), 'text')).rejects.toThrow(
    /Cannot write `.*c\.txt`: .*nothing was changed there/
  )
  expect(readdirSync(folder)).toEqual(['c.txt'])
})

test('a path through a file is refused', async () => {
  writeFileSync(path.join(folder, 'a'), '')
  await expect(writeWhole(path.join(folder, 'a/b.txt'), 'text')).rejects.toThrow('choose another place')
})

test('what is over the limit is not read', () => {
  const file = path.join(folder, 'long.txt')
  writeFileSync(file, 'x'.repeat(2 ** 20 + 1))
  expect(() => readWhole(file, 1)).toThrow(/1\.0 MB, expected at most 1 MB; split the text, or raise the limit/)
})

test('what has no end is not read', () => {
  // A pipe or a device says that its size is 0.
  const limit = 1
  expect(() => readWhole('/dev/zero', limit)).toThrow(process.platform === 'win32' ? 'Cannot read' : 'at most 1 MB')
})

test('files that belong together are written all or none', async () => {
  mkdirSync(path.join(folder, 'b'))
  writeFileSync(path.join(folder, 'a'), 'old')
  const files = ['a', 'b', 'c'].map((name) => [path.join(folder, name), 'new'] as const)
  await expect(writeAll(files)).rejects.toThrow(/Cannot write `.*b`: a folder stands there/)
  expect(readdirSync(folder)).toEqual(['a', 'b'])
  expect(readFileSync(path.join(folder, 'a'), 'utf8')).toBe('old')
})

test.skipIf(process.platform === 'win32')('a file keeps its mode, and a link stays one', async () => {
  const [file, link] = [path.join(folder, 'a'), path.join(folder, 'b')]
  writeFileSync(file, 'old', {mode: 0o600})
  symlinkSync(file, link)
  await writeWhole(link, 'new')
  expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777, lstatSync(link).isSymbolicLink()]).toEqual([
    'new',
    0o600,
    true
  ])
})

test.skipIf(process.getuid?.() === 0)('a read-only file stays', async () => {
  const file = path.join(folder, 'a')
  writeFileSync(file, 'old')
  chmodSync(file, 0o444)
  await expect(writeWhole(file, 'new')).rejects.toThrow('permission denied')
  expect(readFileSync(file, 'utf8')).toBe('old')
})

test.skipIf(process.platform !== 'linux')('where no folder can be made, that is said', async () => {
  await expect(writeWhole('/proc/none/such/a.txt', 'text')).rejects.toThrow('Cannot write `/proc/none/such/a.txt`')
})

describe.skipIf(process.platform === 'win32')('nothing leaves the folder that is named', () => {
  const inside = (...parts: ReadonlyArray<string>): string => path.join(folder, 'out', ...parts)
  beforeEach(() => {
    mkdirSync(inside(), {recursive: true})
    mkdirSync(path.join(folder, 'elsewhere'))
  })
  afterEach(() => expect(readdirSync(path.join(folder, 'elsewhere'))).toEqual([]))

  test('by its name', async () => {
    await expect(writeWhole(inside('../elsewhere/a'), 'x', {within: inside()})).rejects.toThrow(
      'leads out of its folder'
    )
    await expect(writeWhole(path.join(folder, 'elsewhere/a'), 'x', {within: inside()})).rejects.toThrow(
      'nothing was changed'
    )
  })

  test('by a folder that is a link', async () => {
    symlinkSync(path.join(folder, 'elsewhere'), inside('article'))
    await expect(writeWhole(inside('article/a'), 'x', {within: inside()})).rejects.toThrow('leads out of its folder')
    await expect(writeWhole(inside('article/deep/er/a'), 'x', {within: inside()})).rejects.toThrow(
      'leads out of its folder'
    )
  })

  test('by a file that is a link', async () => {
    const other = path.join(folder, 'other')
    writeFileSync(other, 'old')
    symlinkSync(other, inside('a'))
    await expect(writeWhole(inside('a'), 'new', {within: inside()})).rejects.toThrow('leads out of its folder')
    expect(readFileSync(other, 'utf8')).toBe('old')
  })

  test('by a link to what is not there', async () => {
    symlinkSync(path.join(folder, 'elsewhere/b'), inside('a'))
    await writeWhole(inside('a'), 'new', {within: inside()})
    expect([lstatSync(inside('a')).isFile(), readFileSync(inside('a'), 'utf8')]).toEqual([true, 'new'])
  })

  test('by a device', async () => {
    symlinkSync('/dev/null', inside('a'))
    await expect(writeWhole(inside('a'), 'new', {within: inside()})).rejects.toThrow('leads out of its folder')
  })

  test('while the folder itself may be a link, and links in it may lead about in it', async () => {
    symlinkSync(inside(), path.join(folder, 'link'))
    mkdirSync(inside('real'))
    symlinkSync('real', inside('article'))
    await writeWhole(path.join(folder, 'link/article/a'), 'new', {within: path.join(folder, 'link')})
    expect(readFileSync(inside('real/a'), 'utf8')).toBe('new')
  })
})

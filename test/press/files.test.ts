import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {readWhole, writeWhole} from '../../src/press/files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

test('a file appears whole, and folders with it', () => {
  const file = path.join(folder, 'a/b/c.txt')
  writeWhole(file, 'text')
  expect(readFileSync(file, 'utf8')).toBe('text')
  expect(readdirSync(path.dirname(file))).toEqual(['c.txt'])
})

test('where a folder stands nothing is changed', () => {
  mkdirSync(path.join(folder, 'c.txt'))
  writeFileSync(path.join(folder, 'c.txt/keep'), '')
  expect(() => writeWhole(path.join(folder, 'c.txt'), 'text')).toThrow(
    /Cannot write `.*c\.txt`: .*nothing was changed there/
  )
  expect(readdirSync(folder)).toEqual(['c.txt'])
})

test('a path through a file is refused', () => {
  writeFileSync(path.join(folder, 'a'), '')
  expect(() => writeWhole(path.join(folder, 'a/b.txt'), 'text')).toThrow('choose another place')
})

test('what is over the limit is not read', () => {
  const file = path.join(folder, 'long.txt')
  writeFileSync(file, 'x'.repeat(2 ** 20 + 1))
  expect(() => readWhole(file, 1)).toThrow(/1\.0 MB, expected at most 1 MB; split the text, or raise the limit/)
})

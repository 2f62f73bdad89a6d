/** What is read: files as they are named, the texts of folders, the files of patterns. */

import path from 'node:path'
import {beforeEach, expect, test} from 'vitest'
import {editionsIn, inputsOf, namesFrom} from '../../src/archive/index.ts'
import {inFolder, put} from '../support/command.ts'

inFolder()
beforeEach(() => {
  for (const name of ['in/a.txt', 'in/b.md', 'in/deep/c.TXT', 'in/note.doc']) put(name, 'A text.\n')
})

const filesOf = async (...given: Parameters<typeof inputsOf>): Promise<ReadonlyArray<string>> =>
  (await inputsOf(...given)).map(({file}) => file.split(path.sep).join('/'))

test('a folder gives its sources, or its texts too, with the folders below it', async () => {
  expect(await inputsOf(['in'])).toEqual([
    {file: path.join('in', 'a.txt'), below: '.'},
    {file: path.join('in', 'deep/c.TXT'), below: 'deep'}
  ])
  expect(await filesOf(['in'], 'text')).toEqual(['in/a.txt', 'in/b.md', 'in/deep/c.TXT'])
})

test('a pattern gives its files, from here or from the root; its letters are small or great as written', async () => {
  expect(await filesOf(['*/*.{txt,doc}'])).toEqual(['in/a.txt', 'in/note.doc'])
  expect(await filesOf([path.resolve('in/**/*.txt')])).toEqual([path.resolve('in/a.txt')])
  expect(await filesOf(['/none-*/such']).catch(String)).toMatch(
    /^Trouble: Unexpected pattern `\/none-\*\/such`, expected files of that pattern/
  )
  expect(await filesOf(['none/*.txt']).catch(String)).toMatch(/Unexpected pattern/)
})

test('what is found again is read once; what is named again, again', async () => {
  expect(await filesOf(['in/a.txt', 'in', 'in/deep'])).toEqual(['in/a.txt', 'in/deep/c.TXT'])
  expect(await filesOf(['in/a.txt', 'in/a.txt'])).toEqual(['in/a.txt', 'in/a.txt'])
})

test('a folder without texts is told, a file that is not there is for its reader to tell of', async () => {
  put('empty/note.doc', '')
  await expect(inputsOf(['empty'])).rejects.toThrow(
    'Unexpected folder `empty`, expected files in it that end in txt, text'
  )
  expect(await filesOf(['none.txt', '-'])).toEqual(['none.txt', '-'])
})

test('a list of names ends each with NUL, the last one with or without', () => {
  put('list', 'a b.txt\0c\nd.txt\0')
  expect(namesFrom('list')).toEqual(['a b.txt', 'c\nd.txt'])
  put('list', 'a.txt\0b.txt')
  expect(namesFrom('list')).toEqual(['a.txt', 'b.txt'])
})

test('editions are a folder, or those below it', () => {
  put('editions/b/colophon.json', '{}')
  put('editions/a/deep/colophon.json', '{}')
  expect(editionsIn('editions')).toEqual([path.join('editions', 'a', 'deep'), path.join('editions', 'b')])
  expect(editionsIn('editions/b')).toEqual(['editions/b'])
  // It lacks what `verify` is to tell of.
  expect(editionsIn('in')).toEqual(['in'])
  expect(() => editionsIn('in/a.txt')).toThrow('Cannot read `in/a.txt`: there is no such folder')
})

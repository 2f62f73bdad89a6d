/** What a thread does, done here: an edition by all that a run can say, and what is said of one that cannot be. */

import path from 'node:path'
import {expect, test} from 'vitest'
import {pullOne, type TaskSettings} from '../../src/archive/worker.ts'
import {inFolder, put} from '../support/command.ts'

inFolder()

const settings: TaskSettings = {maxMegabytes: 1, theme: 'digest', plugins: [], without: []}

test('an edition is made by what the run says, and nothing is written', async () => {
  put('article.txt', 'The Council\n\nThe council of the Treaty Organiza-\ntion met on Tuesday, and went home.\n')
  const {document, files} = await pullOne({
    file: 'article.txt',
    folder: 'out/article',
    settings: {
      ...settings,
      lang: 'en-GB',
      date: new Date('2024-02-29T00:00:00Z'),
      pack: 'glance',
      theme: 'journal',
      without: ['dehyphenate'],
      asked: {standard: 'pdfa-1b'}
    }
  })
  const texts = new Map(files.map(([name, content]) => [path.basename(name), Buffer.from(content).toString('latin1')]))
  expect(document).toMatchObject({file: 'article.txt', outcome: 'made', made: files.map(([name]) => name)})
  expect(files.at(-1)?.[0]).toBe(path.join('out/article', 'colophon.json'))
  expect(texts.get('fair-copy.md')).toMatch(/lang: en-GB[^]*Organiza- tion met/)
  expect(texts.get('fair-copy.pdf')).toContain('D:20240229')
  expect(JSON.parse(texts.get('colophon.json') ?? '')).toMatchObject({standard: 'pdfa-1b'})
})

test('a source that cannot be read is told of; a fault of a rule is thrown', async () => {
  expect(await pullOne({file: 'none.txt', folder: 'out', settings})).toEqual({
    document: expect.objectContaining({outcome: 'failed', reason: expect.stringMatching(/^Cannot read `none.txt`/)}),
    files: []
  })
  put('throws.txt', 'A text.\n\nIt throws.\n')
  const plugins = [path.join(import.meta.dirname, 'hostile.mjs')]
  const fault = pullOne({file: 'throws.txt', folder: 'out', settings: {...settings, plugins}})
  await expect(fault).rejects.toThrow('a rule that fails')
})

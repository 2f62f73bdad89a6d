/** What stands on the disk when it fails, at each call in turn. */

import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {readWhole} from '../../src/press/read-whole.ts'
import {Trouble} from '../../src/press/trouble.ts'
import {writeAll} from '../../src/press/write-whole.ts'
import {atEachCall, type Fault} from '../support/faults.ts'

const faults: ReadonlyArray<Fault> = ['once', 'from then on', 'half written']
// More than one chunk of any size that Node writes at once.
const old = 'old '.repeat(2 ** 18)
const fresh = 'new '.repeat(2 ** 18)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

describe.each(faults)('a disk that fails %s', (fault) => {
  test.each([[undefined], ['edition']])('leaves each file old or new (within: %s)', async (name) => {
    const target = path.join(folder, 'edition')
    const within = name && path.join(folder, name)
    // One file stands there already, and one is to stand in a folder of its own.
    const files = ['a', 'b', 'deep/c'].map((file) => [path.join(target, file), fresh] as const)
    const calls = await atEachCall(fault, {
      prepare: () => {
        rmSync(target, {recursive: true, force: true})
        mkdirSync(target)
        writeFileSync(path.join(target, 'a'), old)
      },
      work: () => writeAll(files, within === undefined ? {} : {within}),
      look: (error, k) => {
        const found = files.map(([file]) => contentOf(file))
        expect(found[0], `a, call ${k}`).toBeOneOf([old, fresh])
        for (const content of found.slice(1)) expect(content, `call ${k}`).toBeOneOf([undefined, fresh])
        if (error === undefined) expect(found, `no word of call ${k}`).toEqual([fresh, fresh, fresh])
        else {
          expect(error).toBeInstanceOf(Trouble)
          expect(String(error)).toMatch(/Cannot write `.*`: the disk failed; .*nothing was changed there/)
          expect(found.at(-1), 'the last vouches for all').toBeUndefined()
        }
        if (fault !== 'from then on') expect(litter(target), `call ${k}`).toEqual([])
        if (fault === 'half written') expect(error).toBeUndefined()
      }
    })
    // Look, draft, sync, close, move: three times, and their folders.
    expect(calls).toBeGreaterThan(20)
  })

  test('says that a file cannot be read, or gives it whole', async () => {
    const file = path.join(folder, 'a')
    writeFileSync(file, old)
    let text: string | undefined
    const calls = await atEachCall(fault, {
      work: () => {
        text = undefined
        text = Buffer.from(readWhole(file)).toString()
      },
      look: (error) => {
        if (error === undefined) expect(text).toBe(old)
        else expect(String(error)).toMatch(/Trouble: Cannot read `.*`: the disk failed/)
      }
    })
    expect(calls).toBeGreaterThan(3)
  })
})

test('the files that were moved before the disk failed are counted', async () => {
  const files = ['a', 'b', 'c'].map((name) => [path.join(folder, name), fresh] as const)
  const messages: Array<string> = []
  await atEachCall('once', {
    prepare: () => {
      for (const [file] of files) rmSync(file, {force: true})
    },
    work: () => writeAll(files),
    look: (error) => {
      if (/companions/.test(String(error))) messages.push(String(error).replace(folder, ''))
    }
  })
  expect(messages).toEqual([
    'Trouble: Cannot write `/b`: the disk failed; check it, or choose another place; nothing was changed there; 1 of its companions are new',
    'Trouble: Cannot write `/c`: the disk failed; check it, or choose another place; nothing was changed there; 2 of its companions are new'
  ])
})

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function litter(target: string): ReadonlyArray<string> {
  return readdirSync(target, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.draft'))
}

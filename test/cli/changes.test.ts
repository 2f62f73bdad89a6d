/** What changes on the disk is told in batches, for as long as somebody wants to know. */

import {mkdirSync, renameSync, rmSync} from 'node:fs'
import {setTimeout as wait} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {changesOf} from '../../src/cli/watch.ts'
import {inFolder, put} from '../support/command.ts'

inFolder()

test('files that come, go and are replaced, and what is in a folder; nothing else', async () => {
  put('a.txt', '1')
  put('pack/brief.hbs', '1')
  mkdirSync('pack/partials')
  const controller = new AbortController()
  const changes = changesOf(['a.txt', 'b.txt', 'pack', 'digest'], controller.signal)[Symbol.asyncIterator]()
  const next = async (change: () => void): Promise<ReadonlyArray<string>> => {
    // What came before is heard by now.
    await wait(60)
    change()
    const {value} = await changes.next()
    return [...(value as ReadonlySet<string>)].toSorted()
  }
  expect(await next(() => put('a.txt', '2'))).toEqual(['a.txt'])
  expect(await next(() => put('b.txt', '1'))).toEqual(['b.txt'])
  expect(
    await next(() => {
      put('other.txt', '1')
      put('b.txt~', '2')
      renameSync('b.txt~', 'b.txt')
      rmSync('a.txt')
    })
  ).toEqual(['a.txt', 'b.txt'])
  expect(await next(() => put('pack/brief.hbs', '2'))).toEqual(['pack'])
  const last = changes.next()
  controller.abort()
  expect(await last).toEqual({done: true, value: undefined})
})

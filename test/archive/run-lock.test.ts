/** Whose a folder is: the lock of a run, and those that nobody holds. */

import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {expect, test} from 'vitest'
import {takeLock} from '../../src/archive/run-lock.ts'
import {inFolder, put} from '../support/command.ts'

inFolder()

const file = 'out/.stet/lock'
const holderOf = (pid: number, host = hostname()): string => JSON.stringify({pid, host, since: 'noon'})

test('a folder is held until it is let go', () => {
  const release = takeLock(file)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({pid: process.pid, host: hostname()})
  expect(() => takeLock(file)).toThrow(/^Cannot write `out`: process \d+ on .*, works there; wait for it, or remove/)
  release()
  expect(existsSync(file)).toBe(false)
})

test('a lock of a run that is gone, or that was killed before it had written its name, is taken over', () => {
  const {pid} = spawnSync(process.execPath, ['--version'])
  for (const left of [holderOf(pid), '', '{"pid":']) {
    put(file, left)
    takeLock(file)()
    expect(existsSync(file)).toBe(false)
  }
  put(file, holderOf(pid, 'elsewhere'))
  expect(() => takeLock(file)).toThrow(`process ${pid} on elsewhere, since noon, works there`)
})

test('a lock that another run has by now is left to it', () => {
  const release = takeLock(file)
  const other = holderOf(1)
  writeFileSync(file, other)
  release()
  expect(readFileSync(file, 'utf8')).toBe(other)
})

test('where none can be laid, that is said', () => {
  put('out/.stet', 'a file')
  expect(() => takeLock(file)).toThrow('Cannot write `out/.stet`: a file stands where a folder should be')
  mkdirSync('x'.repeat(200))
  const long = `${'x'.repeat(200)}/${'y'.repeat(300)}`
  expect(() => takeLock(long)).toThrow('its name is too long; choose a shorter one')
})

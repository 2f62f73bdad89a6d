/** Every case of every rule: what comes out, what the ledger says, what is asked; and the laws. */

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {decisionsOn} from '../../src/press/decisions.ts'
import {messagesToText} from '../../src/press/messages.ts'
import {rules} from '../../src/restore/index.ts'
import {restoreLawfully} from '../support/laws.ts'

const folder = import.meta.dirname

describe.each(foldersIn(folder))('%s', (rule) => {
  test.each(foldersIn(path.join(folder, rule)))('%s', async (name) => {
    const at = path.join(folder, rule, name)
    const decisions = decisionsOn(path.join(at, 'input.txt'))
    const options = decisions.length > 0 ? {decisions} : {}
    const {markdown, ledger, messages} = restoreLawfully(readFileSync(path.join(at, 'input.txt')), options)
    const lines = ledger.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    await expect(markdown).toMatchFileSnapshot(path.join(at, 'output.md'))
    await expect(lines).toMatchFileSnapshot(path.join(at, 'ledger.jsonl'))
    await expect(messagesToText('input.txt', messages)).toMatchFileSnapshot(path.join(at, 'messages.txt'))
  })
})

test('every rule has two cases or more', () => {
  const few = Object.keys(rules)
    .map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
    .filter((name) => foldersIn(path.join(folder, name)).length < 2)
  expect(few).toEqual([])
})

function foldersIn(at: string): ReadonlyArray<string> {
  return readdirSync(at, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
}

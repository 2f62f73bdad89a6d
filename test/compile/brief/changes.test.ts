/** What changed between two briefs: each entry is new, gone or changed, or it is kept. */

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {briefAs, briefOf, changesIn} from '../../../src/press/setting.ts'

const folder = path.join(import.meta.dirname, 'changes')
const schema = readFileSync(path.join(import.meta.dirname, '../../../schemas/changes.json'), 'utf8')
const validate = new Ajv2020({allErrors: true}).compile(JSON.parse(schema) as object)

function treeOf(...names: ReadonlyArray<string>): ReturnType<typeof fromMarkdown> {
  return fromMarkdown(readFileSync(path.join(folder, ...names), 'utf8'))
}

for (const name of readdirSync(folder)) {
  test(`case ${name}`, async () => {
    const old = briefOf(treeOf(name, 'before.md')).model
    const brief = changesIn(treeOf(name, 'after.md'), old)
    const model: unknown = JSON.parse(String(await briefAs('json', brief)))
    expect([validate(model), validate.errors]).toEqual([true, null])
    await expect(brief.markdown.replace(/^Stet .*?, /m, 'Stet 0, ')).toMatchFileSnapshot(
      path.join(folder, name, 'output.md')
    )
    // There and back: what is new was gone, and what was gone is new.
    const back = changesIn(treeOf(name, 'before.md'), briefOf(treeOf(name, 'after.md')).model).model.changes
    const count = (how: string, {changes}: typeof back): number => changes.filter((change) => change.how === how).length
    expect([count('new', back), count('gone', back), back.kept]).toEqual([
      count('gone', brief.model.changes),
      count('new', brief.model.changes),
      brief.model.changes.kept
    ])
  })
}

test('a text has no changes against itself', () => {
  for (const name of readdirSync(folder)) {
    const {changes} = changesIn(treeOf(name, 'after.md'), briefOf(treeOf(name, 'after.md')).model).model
    expect(changes.changes).toEqual([])
    expect(changes.kept).toBeGreaterThan(3)
  }
})

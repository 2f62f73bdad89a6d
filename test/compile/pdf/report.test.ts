/** Reports and proofs: what is said is so, and the pages under the marks are the same. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {compose, draw, proofOf, reportOn, reportText} from '../../../src/compile/pdf/index.ts'

const markdown = readFileSync(path.join(import.meta.dirname, 'everything/input.md'), 'utf8')
const frames = compose(fromMarkdown(markdown))
const report = reportOn(frames)
const schema = path.join(import.meta.dirname, '../../../schemas/proof.json')

test('a report is read by people', async () => {
  await expect(reportText(report)).toMatchFileSnapshot(path.join(import.meta.dirname, 'everything/report.txt'))
})

test('a report is as the schema has it', () => {
  const validate = new Ajv2020({strict: false}).compile(JSON.parse(readFileSync(schema, 'utf8')))
  expect(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({...report, faults: [{}]})).toBe(false)
})

test('a proof has the same lines, and beside them a reason for each fault', async () => {
  const faults = [
    {kind: 'loose line', page: 1, column: 1, y: 146, amount: 0.41, unit: 'em', text: 'Some', advice: 'edit'},
    {kind: 'runt', page: 1, column: 2, y: 146, amount: 0.1, unit: 'of the measure', text: 'All', advice: 'edit'},
    {kind: 'stack', page: 1, column: 2, y: 148, amount: 2, unit: 'lines', text: 'All', advice: 'edit'}
  ] as const
  const proof = proofOf(frames, faults)
  const [page, plain] = [proof.pages[0], frames.pages[0]]
  expect(page?.lines.slice(0, plain?.lines.length)).toEqual(plain?.lines)
  const reasons = page?.lines.slice(plain?.lines.length) ?? []
  const words = reasons.map(({parts}) => parts.map((part) => (part === 'space' ? ' ' : part.text)).join('')).join(' ')
  expect(words).toBe('loose line, 0.41 em runt, 0.1 of the measure stack, 2 lines')
  for (const {x, width} of reasons) {
    expect(x).toBeGreaterThan(0)
    expect(x + width).toBeLessThan(frames.width)
  }
  // Those of one margin do not meet.
  const right = reasons.filter(({x}) => x > 300).map(({y}) => y)
  expect(right.slice(1).every((y, index) => y - (right[index] ?? 0) > 5)).toBe(true)
  expect(page?.rules.filter(({ink}) => ink === 'fault').map(({y}) => y)).toEqual([148, 148, 150])
  expect(
    Buffer.from(await draw(proof))
      .subarray(-6)
      .toString()
  ).toContain('%%EOF')
})

/** Standards as they are asked for: what fits, and one clear sentence for what does not. */

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {standardIn} from '../../src/press/setting.ts'
import {profileOf} from '../support/profiles.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
afterAll(() => rmSync(folder, {recursive: true}))

function put(name: string, bytes: Uint8Array | string): string {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

const press = put('press.icc', profileOf())
const grey = put('grey.icc', profileOf({space: 'GRAY'}))
const screen = put('screen.icc', profileOf({kind: 'mntr', space: 'RGB '}))
const fifth = put('fifth.icc', profileOf({version: 5}))
const text = put('text.icc', 'no profile at all')
const cut = put('cut.icc', profileOf().subarray(0, 140))

test('nothing asked for is the default', () => {
  expect(standardIn({})).toEqual({standard: 'pdfa-3a'})
})

test('a press is asked for with its profile, bleed and marks', () => {
  expect(standardIn({standard: 'pdfx-4', profile: press, bleed: 5, marks: 'crop,bars'})).toMatchObject({
    standard: 'pdfx-4',
    bleed: 5 * (72 / 25.4),
    marks: ['crop', 'bars']
  })
  expect(standardIn({standard: 'pdfx-1a', condition: 'FOGRA39', marks: 'none'})).toMatchObject({marks: []})
  expect(standardIn({standard: 'pdfx-1a', profile: grey}).profile).toBeDefined()
})

test.each([
  [{standard: 'pdfa-9'}, 'usage', 'Unexpected standard `pdfa-9`, expected one of pdfa-3a, '],
  [{profile: press}, 'usage', 'Unexpected `--profile` for `pdfa-3a`, it is for a press'],
  [{standard: 'pdfa-2b', bleed: 0}, 'usage', 'Unexpected `--bleed` for `pdfa-2b`'],
  [
    {standard: 'pdfx-4'},
    'usage',
    'Unexpected `pdfx-4` without a press, expected its ICC profile; name it with `--profile'
  ],
  [{standard: 'pdfx-4', condition: 'FOGRA39'}, 'usage', 'Unexpected `pdfx-4` without a press'],
  [{standard: 'pdfx-1a'}, 'usage', 'or a registered condition: FOGRA39, '],
  [{standard: 'pdfx-1a', condition: 'FOGRA1'}, 'usage', 'Unexpected condition `FOGRA1`, expected one of FOGRA39, '],
  [
    {standard: 'pdfx-4', profile: press, marks: 'crop,stars'},
    'usage',
    'Unexpected mark `stars`, expected one of crop, '
  ],
  [{standard: 'pdfx-4', profile: path.join(folder, 'none.icc')}, 'input', 'there is no such file'],
  [{standard: 'pdfx-4', profile: text}, 'input', 'text.icc`, no ICC profile, expected one of a printing press'],
  [{standard: 'pdfx-4', profile: cut}, 'input', 'cut.icc`, no ICC profile'],
  [{standard: 'pdfx-4', profile: screen}, 'input', 'screen.icc`, of a screen, RGB, expected one of a printing press'],
  [{standard: 'pdfx-4', profile: fifth}, 'input', 'fifth.icc`, of version 5 of ICC, expected 2 or 4']
] as const)('%j: %s', (asked, kind, says) => {
  let trouble: unknown
  try {
    standardIn(asked)
  } catch (error) {
    trouble = error
  }
  expect(trouble).toMatchObject({name: 'Trouble', kind})
  expect(String(trouble)).toContain(says)
})

/** What was made before leaves no trace: the same source gives the same bytes, whatever came first. */

import {execFileSync} from 'node:child_process'
import path from 'node:path'
import {expect, test} from 'vitest'

const press = path.join(import.meta.dirname, '../../src/press/setting.ts')

// An ellipsis is set as three full stops, a blank that does not break as one that does, a soft hyphen as a hard one:
// what fontkit remembered of the first document, the second was copied as.
const before = 'Before\n\nIt went on… and on… for 20\u00A0years, in the well\u2010known fi\uFB01eld, No.\u00A05.\n'
const source = 'The Council\n\nIt went on. It met 20 times in the well-known field, No. 5. It met on, and on, and on.\n'

test('a document is what it is, after others and alone', {timeout: 300_000}, () => {
  const sums = (...texts: ReadonlyArray<string>): string => {
    const program = `
      const {createHash} = await import('node:crypto')
      const {pull} = await import(${JSON.stringify(press)})
      for (const text of ${JSON.stringify(texts)}) {
        const {files} = await pull(text)
        globalThis.sums = [...files].map(([name, content]) => [name, createHash('sha256').update(content).digest('hex')])
      }
      console.log(JSON.stringify(sums))`
    return execFileSync(process.execPath, ['--input-type=module', '-e', program], {encoding: 'utf8'})
  }
  expect(JSON.parse(sums(before, source))).toEqual(JSON.parse(sums(source)))
})

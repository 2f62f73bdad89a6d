/**
 * Our breaks against TeX’s, on the same paragraphs in the same letters: without
 * hanging marks, widening and hyphens, which plain TeX has not or which would
 * differ by their patterns.
 */

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {breakLines, end, type Item} from '../../src/typeset/index.ts'

const folder = path.join(import.meta.dirname, 'tex')
const names = readdirSync(folder, {withFileTypes: true}).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

// The word space of Computer Modern at ten points.
const space: Item<string> = {type: 'glue', width: 3.33333, stretch: 1.66666, shrink: 1.11111}

test.for(names)('%s is broken as TeX breaks it', async (name) => {
  const lines = readFileSync(path.join(folder, name, 'lines.txt'), 'utf8').trimEnd()
  const [head = '', ...widths] = readFileSync(path.join(folder, name, 'widths.txt'), 'utf8')
    .trimEnd()
    .split('\n')
  const measure = Number(head.split(' ')[1])
  const widthOf = new Map(widths.map((line) => line.split(' ')).map(([word = '', width]) => [word, Number(width)]))
  const words = lines.split(/\s/)
  const items: ReadonlyArray<Item<string>> = [
    ...words.flatMap((text, index): ReadonlyArray<Item<string>> => {
      const width = widthOf.get(text) ?? Number.NaN
      const box: Item<string> = {type: 'box', width, hangLeft: 0, hangRight: 0, text, ink: text}
      return index === 0 ? [box] : [space, box]
    }),
    end
  ]
  const ours = breakLines(items, {measure, maxWiden: 0}).map(({from, to}) =>
    items
      .slice(from, to)
      .flatMap((item) => (item.type === 'box' ? [item.ink] : []))
      .join(' ')
  )
  // Where we differ there is a reason, in the readme beside the lines.
  const other = path.join(folder, name, 'ours.txt')
  if (existsSync(other)) await expect(`${ours.join('\n')}\n`).toMatchFileSnapshot(other)
  else expect(ours.join('\n')).toBe(lines)
})

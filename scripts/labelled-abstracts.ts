/**
 * Abstracts with the acronyms that they define, as Ab3P has them (`MED1250_labeled` of github.com/ncbi-nlp/Ab3P):
 *
 *     10617653
 *     Title of the paper.
 *     The abstract, on a line of its own, with an androgen receptor (AR).
 *       AR|androgen receptor
 *     // a remark of the annotators
 *
 * An empty line parts two of them. The abstracts have owners, and are not kept here.
 */

import {readFileSync} from 'node:fs'
import type {Root} from 'mdast'

/** An abstract, and its pairs of short form and long form. */
export interface Abstract {
  readonly id: string
  readonly tree: Root
  readonly pairs: ReadonlyArray<readonly [short: string, long: string]>
}

/** Read the abstracts of a file. */
export function labelledAbstracts(file: string): ReadonlyArray<Abstract> {
  return readFileSync(file, 'utf8')
    .split(/\r?\n(?:\s*\n)+/)
    .flatMap((block) => {
      const [id = '', ...lines] = block.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('//'))
      if (!/^\d+$/.test(id.trim())) return []
      return [
        {
          id: id.trim(),
          tree: treeOf(lines.filter((line) => !line.startsWith('  '))),
          pairs: lines.filter((line) => line.startsWith('  ')).map(pairOf)
        }
      ]
    })
}

function pairOf(line: string): readonly [string, string] {
  const [short = '', long = ''] = line.split('|')
  return [short.trim(), long.trim()]
}

function treeOf(lines: ReadonlyArray<string>): Root {
  return {
    type: 'root',
    children: lines.map((line) => ({type: 'paragraph', children: [{type: 'text', value: line.trim()}]}))
  }
}

/** The regular expressions that the whole way from a source to its edition puts together. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {built, type Found} from './regexes.ts'

const root = path.join(import.meta.dirname, '../..')

// A line of each language that briefs are made of, with a date and a name.
const texts = [
  'In May 2010, the Council of Europe (COE) met in Paris. General Anna Roe, head of the COE, said that it will meet again in June.',
  'Im Mai 2010 trat der Rat in Bonn zusammen. Der Rat wird am 3. Juni wieder tagen.',
  'En mai 2010, le Conseil s’est réuni à Paris. Il se réunira de nouveau le 3 juin.',
  'En mayo de 2010, el Consejo se reunió en Madrid. Se reunirá de nuevo el 3 de junio.',
  'В мае 2010 года совет собрался в Москве. Он соберётся снова 3 июня.'
]

/** List them; `src` must not have been loaded before. */
export function builtOnTheWay(): Promise<ReadonlyArray<Found>> {
  return built(async () => {
    const {compareOf, pull} = await import('../../src/press/setting.ts')
    const {restore} = await import('../../src/press/restore.ts')
    await pull(readFileSync(path.join(root, 'source/csto.txt')), {file: 'csto.txt'})
    for (const text of texts) await pull(text)
    const pieces = texts.slice(0, 2).map((text, index) => ({file: `${index}.txt`, tree: restore(text).tree}))
    compareOf(pieces, {questions: [{name: 'Where', words: ['Paris', 'Bonn']}]})
  })
}

/**
 * Score the built command on a corpus of texts whose truth is known.
 *
 *     npm run score [-- --corpus DIR] [--scorer FILE] [flags of the scorer]
 */

import {findPlace} from './corpus.ts'
import {run, stet} from './process.ts'

const {corpus, scorer, rest} = findPlace('score', 'score.mjs', () => true)
const jobs = rest.includes('--jobs') ? [] : ['--jobs', '2']
const command = [process.execPath, stet, 'restore', '--quiet'].map(quote).join(' ')

process.exitCode = run(process.execPath, [
  scorer,
  '--corpus',
  corpus,
  '--run',
  `${command} {in} -o {out}`,
  ...jobs,
  ...rest
])

/** Quote an argument for the shell. */
function quote(argument: string): string {
  return `'${argument.replaceAll("'", "'\\''")}'`
}

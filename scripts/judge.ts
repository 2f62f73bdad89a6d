/**
 * Judge every regular expression that is written in `src` anew, and write down those that are safe but take long to judge.
 *
 *     node scripts/judge.ts
 *
 * `test/regexes.test.ts` judges all others each time, and takes the word of what is written here.
 */

import {writeFileSync} from 'node:fs'
import {judge, judgedFile, literals} from '../test/support/regexes.ts'

const {wrong, slow, stale} = await judge(literals(), new Set())
writeFileSync(judgedFile, `${slow.toSorted().join('\n')}\n`)
for (const one of wrong) process.stderr.write(`not safe: ${one}\n`)
for (const one of stale) process.stderr.write(`not there any more: ${one}\n`)
process.stdout.write(`${slow.length} expressions took long to judge\n`)
process.exitCode = wrong.length > 0 || stale.length > 0 ? 1 : 0

/**
 * Name the branches of `src/` that no test takes, file by file, after `npm run check:unit`.
 *
 *     npm run branches [-- --file PART]
 *
 * A value after `??` is often one that only the type checker asks for, as of a list that is known to have an
 * item: these are counted apart, and shown with the rest.
 */

import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {root} from './process.ts'

interface Place {
  readonly line?: number
  readonly column?: number
}

interface Range {
  readonly start: Place
  readonly end: Place
}

/** As Istanbul writes it. */
interface Covered {
  readonly path: string
  readonly branchMap: Readonly<Record<string, {type: string; loc: Range; locations: ReadonlyArray<Range>}>>
  readonly b: Readonly<Record<string, ReadonlyArray<number>>>
}

/** A branch that was not taken. */
interface Missed {
  readonly line: number
  readonly text: string
  readonly isDefault: boolean
}

const {values} = parseArgs({options: {file: {type: 'string', default: ''}}})
const report = path.join(root, 'dist/reports/coverage/coverage-final.json')
if (!existsSync(report)) {
  process.stderr.write('No report of coverage; run `npm run check:unit` first\n')
  process.exit(2)
}

let [all, taken, defaults] = [0, 0, 0]
const files = Object.values(JSON.parse(readFileSync(report, 'utf8')) as Readonly<Record<string, Covered>>)
for (const covered of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
  const name = path.relative(root, covered.path)
  const lines = readFileSync(covered.path, 'utf8').split('\n')
  const missed = [...missedIn(covered, lines)]
  const count = Object.values(covered.b).flat().length
  all += count
  taken += count - missed.length
  defaults += missed.filter(({isDefault}) => isDefault).length
  if (missed.length === 0 || !name.includes(values.file)) continue
  process.stdout.write(`${name}: ${count - missed.length} of ${count}\n`)
  for (const {line, text, isDefault} of missed) process.stdout.write(`  ${line}  ${isDefault ? '?? ' : ''}${text}\n`)
}
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`
process.stdout.write(
  `\n${taken} of ${all} branches are taken, ${share(taken, all)}; without ${defaults} defaults after \`??\`, ${share(taken, all - defaults)}\n`
)

function* missedIn({branchMap, b}: Covered, lines: ReadonlyArray<string>): Generator<Missed> {
  for (const [id, counts] of Object.entries(b)) {
    const branch = branchMap[id]
    for (const [index, count] of counts.entries()) {
      if (count > 0 || !branch) continue
      const {start, end} =
        branch.locations[index]?.start.line === undefined ? branch.loc : (branch.locations[index] ?? branch.loc)
      const [line = 1, column = 0] = [start.line, start.column]
      const text = (lines[line - 1] ?? '').slice(column, end.line === line ? end.column : undefined).trim()
      const before = (lines[line - 1] ?? '').slice(0, column).trimEnd()
      yield {line, text, isDefault: branch.type === 'binary-expr' && before.endsWith('??')}
    }
  }
}

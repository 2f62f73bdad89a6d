/**
 * Check everything that needs no outside tools, one step after the other.
 *
 * Each step is an npm script of its own (`npm run check:lint`). A step that
 * fails does not stop the others; what came out is in `dist/reports/`.
 */

import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {styleText} from 'node:util'
import {root, run} from './process.ts'
import {type Step, testsIn} from './reports.ts'

// The main job builds the package, which the last step looks at.
const names = ['types', 'lint', 'dead', 'main', 'unit', 'package'] as const

const purposes: Readonly<Record<(typeof names)[number], string>> = {
  types: 'TypeScript',
  lint: 'Biome: style and lint',
  dead: 'Knip: dead code, unused packages',
  main: 'the main job, with the built command',
  unit: 'cases and laws',
  package: 'publint, attw: the package as others get it'
}

const reports = path.join(root, 'dist/reports')
rmSync(reports, {recursive: true, force: true})
mkdirSync(reports, {recursive: true})

const steps: Array<Step> = []
for (const name of names) {
  process.stdout.write(`\n${styleText('bold', `${name}: ${purposes[name]}`)}\n`)
  const started = performance.now()
  const ok = run('npm', ['run', '--silent', `check:${name}`]) === 0
  steps.push({name, ok, seconds: (performance.now() - started) / 1000})
}
writeFileSync(path.join(reports, 'steps.json'), `${JSON.stringify(steps, undefined, 2)}\n`)

process.stdout.write('\n')
for (const {name, ok, seconds} of steps) {
  const tests = name === 'unit' ? testsIn('unit') : undefined
  const counts = tests ? ` (${tests.passed} passed, ${tests.failed} failed)` : ''
  const word = ok ? styleText('green', 'passed') : styleText('red', 'failed')
  process.stdout.write(
    `${name.padEnd(8)} ${word} ${`${seconds.toFixed(1)} s`.padStart(7)}  ${purposes[name]}${counts}\n`
  )
}
process.exitCode = steps.every(({ok}) => ok) ? 0 : 1

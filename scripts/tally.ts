/** Sum up `npm test` and `npm run test:print` in one line, as the last of a continuous build. */

import {parseArgs} from 'node:util'
import {steps, type Tally, testsIn} from './reports.ts'

const {values} = parseArgs({options: {print: {type: 'string', default: '1'}}})

const all = steps()
const unit = all.find(({name}) => name === 'unit')
const tallies: Array<Tally> = [
  ...all.filter((step) => step !== unit).map(({ok}) => ({passed: ok ? 1 : 0, failed: ok ? 0 : 1})),
  testsIn('unit', unit?.ok),
  // The exit code of `npm run test:print`.
  testsIn('print', values.print === '0')
]

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

/** What the checks wrote down in `dist/reports/`. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {root} from './process.ts'

/** One step of `npm test`. */
export interface Step {
  name: 'types' | 'lint' | 'dead' | 'main' | 'unit' | 'package'
  ok: boolean
  seconds: number
}

/** How many passed, how many failed. */
export interface Tally {
  passed: number
  failed: number
}

/** Get the steps of `npm test`; none when it did not come that far. */
export function steps(): ReadonlyArray<Step> {
  return (read('steps') ?? []) as ReadonlyArray<Step>
}

/**
 * Count the tests of a vitest project.
 *
 * A run that left no report, had no tests or broke outside of them (a file
 * that cannot be loaded, too little coverage) counts as one failure more.
 */
export function testsIn(project: 'unit' | 'print', ok?: boolean): Tally {
  const report = read(project) as {numPassedTests: number; numFailedTests: number; success: boolean} | undefined
  const passed = report?.numPassedTests ?? 0
  const failed = report?.numFailedTests ?? 0
  const broken = failed === 0 && (passed === 0 || !report?.success || ok === false)
  return {passed, failed: broken ? 1 : failed}
}

function read(name: string): unknown {
  try {
    return JSON.parse(readFileSync(path.join(root, `dist/reports/${name}.json`), 'utf8'))
  } catch {
    return undefined
  }
}

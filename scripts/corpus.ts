/**
 * Where the corpus and its scorer lie. They are no part of the project; by
 * default they lie beside it:
 *
 *     shared/corpus/ID/{truth.md,meta.json,gold.json,in-EXTRACTOR.txt}
 *     shared/score/{score.mjs,typography.mjs}
 *     stet/
 */

import {existsSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {root} from './process.ts'

/** A corpus, a scorer, and what else the user said. */
export interface Place {
  corpus: string
  scorer: string
  rest: ReadonlyArray<string>
}

/**
 * Find corpus and scorer: `--corpus DIR`, `--scorer FILE`, or beside the project.
 *
 * Ends the process with a clear sentence when one that is needed is not there.
 *
 * @param script
 *   Name of the npm script, for the sentence.
 * @param file
 *   Name of the scorer’s file.
 */
export function findPlace(script: string, file: string, needsCorpus: (rest: ReadonlyArray<string>) => boolean): Place {
  const {values, tokens} = parseArgs({
    options: {corpus: {type: 'string'}, scorer: {type: 'string'}},
    strict: false,
    tokens: true
  })
  const ours = new Set(tokens.flatMap((token) => (isOurs(token) ? indexesOf(token) : [])))
  const rest = process.argv.slice(2).filter((_, at) => !ours.has(at))

  const given = typeof values['corpus'] === 'string' ? values['corpus'] : undefined
  const corpus = needsCorpus(rest) ? findCorpus(script, given) : placeOf(given)
  const scorer =
    typeof values['scorer'] === 'string' ? path.resolve(values['scorer']) : path.join(corpus, '../score', file)

  if (!existsSync(scorer)) {
    stop(`No scorer at \`${scorer}\`; pass the file: npm run ${script} -- --scorer FILE`)
  }
  return {corpus, scorer, rest}
}

/**
 * Find the corpus alone: the folder that was given, or beside the project.
 *
 * Ends the process with a clear sentence when it is not there.
 */
export function findCorpus(script: string, given: string | undefined): string {
  const corpus = placeOf(given)
  if (existsSync(corpus)) return corpus
  return stop(
    `No corpus at \`${corpus}\`; pass a folder with one folder a text (truth.md, in-*.txt): npm run ${script} -- --corpus DIR`
  )
}

function placeOf(given: string | undefined): string {
  return given === undefined ? path.join(root, '../shared/corpus') : path.resolve(given)
}

/** A token of the two options above, as `parseArgs` gives it. */
interface Token {
  kind: string
  index: number
  name?: string
  inlineValue?: boolean | undefined
}

function isOurs({kind, name}: Token): boolean {
  return kind === 'option' && (name === 'corpus' || name === 'scorer')
}

// `--corpus=DIR` is one argument, `--corpus DIR` is two.
function indexesOf({index, inlineValue}: Token): ReadonlyArray<number> {
  return inlineValue ? [index] : [index, index + 1]
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}

/**
 * An edition proves itself: its check sums hold, its Markdown and its ledger
 * give the source back, byte for byte, and the source is the one it says.
 */

import type {Root} from 'mdast'
import {frontMatter} from '../mdast/index.ts'
import {markdownFrom} from './check-markdown.ts'
import {type GivenBack, giveBack} from './give-back.ts'
import {holdsOwnSum, sha256} from './sums.ts'

/** One thing that was proved, or was not. */
export interface Proof {
  readonly what: string
  readonly holds: boolean
  /** In what, or how it fails. */
  readonly says: string
}

/**
 * Verify an edition.
 *
 * @param read
 *   Gives a file of the edition by its name, or nothing when it is not there.
 * @param source
 *   The source to hold it against, when there is one.
 */
export function verify(read: (name: string) => Uint8Array | undefined, source?: Uint8Array): ReadonlyArray<Proof> {
  const proofs = [...sums(read)]
  const markdown = read('fair-copy.md')
  const lines = read('ledger.jsonl')
  if (!markdown || !lines) {
    const missing = markdown ? 'ledger.jsonl' : 'fair-copy.md'
    return [...proofs, {what: 'the source', holds: false, says: `\`${missing}\` is not there`}]
  }
  return [...proofs, ...origin(textOf(markdown), textOf(lines), source)]
}

function* sums(read: (name: string) => Uint8Array | undefined): Generator<Proof> {
  const what = 'check sums'
  const colophon = read('colophon.json')
  if (!colophon) {
    yield {what, holds: false, says: '`colophon.json` is not there'}
    return
  }
  const text = textOf(colophon)
  if (holdsOwnSum(text) === false) {
    yield {what, holds: false, says: '`colophon.json` was changed since it was made'}
    return
  }
  const files = filesOf(text)
  if (!files) {
    yield {what, holds: false, says: '`colophon.json` names no files'}
    return
  }
  const wrong = Object.entries(files).flatMap(([name, sum]) => {
    const bytes = read(name)
    if (!bytes) return [`\`${name}\` is not there`]
    return sha256(bytes) === sum ? [] : [`\`${name}\` was changed since it was made`]
  })
  yield {
    what,
    holds: wrong.length === 0,
    says: wrong.join('; ') || `${Object.keys(files).length} files as they were made`
  }
}

function filesOf(json: string): Readonly<Record<string, string>> | undefined {
  try {
    const {files} = JSON.parse(json) as {files: Record<string, {sha256: string}>}
    return Object.fromEntries(Object.entries(files).map(([name, {sha256}]) => [name, sha256]))
  } catch {
    return undefined
  }
}

function* origin(markdown: string, lines: string, source: Uint8Array | undefined): Generator<Proof> {
  const what = 'the source'
  const given = giveBackOr(markdown, lines)
  if ('fault' in given) {
    yield {what: 'the ledger', holds: false, says: given.fault}
    return
  }
  const {bytes, head, ledger, isSource, tree} = given
  yield {what: 'the ledger', holds: true, says: `${ledger.length} emendations taken back, each where it says it stands`}
  yield {
    what,
    holds: isSource,
    says: isSource
      ? `\`${head.file}\`, given back byte for byte, ${head.bytes} bytes`
      : `what is given back is not \`${head.file}\`, whose SHA-256 is ${head.sha256}`
  }
  const named = frontMatter(tree).source?.sha256
  if (named !== undefined) {
    const agrees = named === head.sha256
    yield {what: 'the front matter', holds: agrees, says: agrees ? 'names the same source' : 'names another source'}
  }
  if (source) {
    const isThis = Buffer.compare(Buffer.from(source), Buffer.from(bytes)) === 0
    yield {what: 'the file beside it', holds: isThis, says: isThis ? 'is the source' : 'is not the source'}
  }
}

type Given = (GivenBack & {readonly tree: Root}) | {readonly fault: string}

function giveBackOr(markdown: string, lines: string): Given {
  try {
    const tree = markdownFrom(markdown, 'fair-copy.md')
    return {...giveBack(tree, lines), tree}
  } catch (error) {
    return {fault: error instanceof Error ? error.message : String(error)}
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}

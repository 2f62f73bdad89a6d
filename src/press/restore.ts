/** A source in; fair copy, ledger and messages out. */

import type {Root} from 'mdast'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {toMarkdown} from '../compile/markdown.ts'
import type {Galley} from '../galley/index.ts'
import {type Ledger, type LedgerHead, type Order, orderOf} from '../ledger/index.ts'
import {type Words, withWords} from '../lexicon/index.ts'
import {type Decoded, decode, readGalley} from '../read/index.ts'
import {
  fairCopy,
  guest,
  rules as houseRules,
  type RestoreOptions,
  type Rule,
  type RulePlugin
} from '../restore/index.ts'
import {noteHidden} from './hidden.ts'
import {sha256} from './sums.ts'

/** Settings of a restoration. */
export interface SourceOptions extends RestoreOptions {
  /** Name of the source, for messages and front matter (default: `source.txt`). */
  file?: string
  /** Rules of one’s own, heard after a person’s word and before the house’s (default: none). */
  rules?: ReadonlyArray<Rule>
  /** Rules of the house that are not heard, by id (default: none). */
  without?: ReadonlyArray<string>
  /** Words of languages that the house has no list for: a word a line, by the tag of the language (default: none). */
  words?: Words
  /** Stops the work between two steps, by throwing its reason (default: nothing does). */
  signal?: AbortSignal
}

/** What a restoration gives. */
export interface Restoration {
  /** The source as text, as the ledger counts it. */
  readonly source: string
  /** The fair copy. */
  readonly tree: Root
  /** The fair copy as Markdown. */
  readonly markdown: string
  /** What the ledger says of the source as a whole. */
  readonly head: LedgerHead
  readonly ledger: Ledger
  /** How the source was read. */
  readonly order: Order
  /** What a person should look at. */
  readonly messages: ReadonlyArray<VFileMessage>
}

/**
 * Restore a text that came off a page.
 *
 * @param source
 *   Text, or the bytes of a file in UTF-8, UTF-16 or Windows-1252.
 * @throws {TypeError}
 *   When a rule that is not to be heard is none of the house or is needed, or one of one’s own has the id of another.
 */
export function restore(source: string | Uint8Array, options: SourceOptions = {}): Restoration {
  const bytes = typeof source === 'string' ? Buffer.from(source, 'utf8') : source
  const decoded: Decoded =
    typeof source === 'string' ? {text: source, encoding: 'utf-8', bom: false, damage: []} : decode(source)
  const {file: name = 'source.txt', lang, decisions, words = {}, signal} = options
  const head: LedgerHead = {
    ledger: 1,
    file: name,
    sha256: sha256(bytes),
    bytes: bytes.length,
    encoding: decoded.encoding,
    bom: decoded.bom,
    damage: decoded.damage
  }

  const settings: RestoreOptions = {...(lang && {lang}), ...(decisions && {decisions})}
  const file = new VFile({path: name, value: decoded.text})
  const processor = unified().use(readGalley)
  for (const plugin of rulesFor(options)) {
    processor.use(() => () => signal?.throwIfAborted())
    processor.use(plugin as Parameters<typeof processor.use>[0], settings)
  }
  processor.use(fairCopy, {...settings, source: {file: head.file, sha256: head.sha256}})
  const galley: Galley = processor.parse(file)
  const tree = withWords(words, () => processor.runSync(galley, file)) as unknown as Root
  const ledger = file.data.ledger ?? []
  const order = orderOf(galley, ledger)
  noteDamage(file, decoded)
  noteHidden(file, decoded.text)
  return {
    source: decoded.text,
    tree,
    markdown: toMarkdown(tree),
    head: order.length > 1 ? {...head, order} : head,
    ledger,
    order,
    messages: [...file.messages].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  }
}

/** Rules that can be left out: not a person’s word, nor what sets the white between blocks. */
export const optionalRules: ReadonlyArray<string> = Object.values(houseRules)
  .map(({name}) => name)
  .filter((name) => name !== 'decision' && name !== 'part')

/** List the rules that are heard: a person’s word, then one’s own, then the house’s. */
function* rulesFor({rules = [], without = []}: SourceOptions): Generator<RulePlugin> {
  const unknown = without.find((name) => !optionalRules.includes(name))
  if (unknown !== undefined) {
    throw new TypeError(
      `Unexpected value \`${unknown}\` for \`options.without\`, expected one of ${optionalRules.join(', ')}`
    )
  }
  const taken = rules.find(({id}) => Object.values(houseRules).some(({name}) => name === id))
  if (taken) throw new TypeError(`Unexpected id \`${taken.id}\` in \`options.rules\`, a rule of the house has it`)
  const {decision, ...others} = houseRules
  yield decision
  for (const each of rules) yield guest(each)
  for (const each of Object.values(others)) if (!without.includes(each.name)) yield each
}

function noteDamage(file: VFile, {damage, encoding}: Decoded): void {
  if (damage.length === 0) return
  const message = file.message(
    `Unexpected bytes that are not ${encoding.toUpperCase()}, ${damage.length} in all, expected text; U+FFFD stands for each`,
    {ruleId: 'decode', source: 'stet'}
  )
  message.note = 'The ledger’s head keeps the bytes, so that the source can be given back.'
}

/** One source in, one edition out. */

import type {VFileMessage} from 'vfile-message'
import {
  type Attachment,
  compose,
  type DrawOptions,
  draw,
  type Frames,
  familiesOf,
  type PrintOptions
} from '../compile/pdf/index.ts'
import {ledgerToLines} from '../ledger/index.ts'
import {markdownAttached, restorationAttached} from './attachments.ts'
import {type BriefSettings, briefAs, briefOf} from './brief.ts'
import {type CensusLine, censusOf} from './census.ts'
import {type Desk, fromDesk} from './desk.ts'
import {messagesToText} from './messages.ts'
import {type Restoration, restore, type SourceOptions} from './restore.ts'
import {slugOfFile} from './slug.ts'
import {sha256, withOwnSum} from './sums.ts'
import {version} from './version.ts'

/** Settings of an edition. */
export interface PullOptions extends SourceOptions, Omit<DrawOptions, 'attachments'> {
  /** Date in the PDFs (default: 1970-01-01, so that the bytes are the same each time). */
  date?: Date
  /** House style of the pages (default: `digest`). */
  theme?: NonNullable<PrintOptions['theme']>
  /** How the brief is made. */
  brief?: Omit<BriefSettings, 'restoration'>
  /** What is kept of this edition for the next one of the same source, which then is made sooner (default: nothing). */
  desk?: Desk
}

/** All that one run makes from one source. */
export interface Edition {
  /** Name of its folder. */
  readonly slug: string
  readonly restoration: Restoration
  readonly census: ReadonlyArray<CensusLine>
  readonly messages: ReadonlyArray<VFileMessage>
  /** Pages of each PDF, by file name. */
  readonly pages: Readonly<Record<string, number>>
  /** Content by file name, in the order in which it is listed. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
}

/**
 * Make an edition: fair copy, pages, brief, ledger, messages, colophon.
 *
 * @param source
 *   Text, or the bytes of a file in UTF-8, UTF-16 or Windows-1252.
 * @throws {RangeError}
 *   When a law is broken, as when the brief quotes what the fair copy does not say.
 */
export async function pull(source: string | Uint8Array, options: PullOptions = {}): Promise<Edition> {
  const {file = 'source.txt', date, theme, signal, brief: settings = {}, desk} = options
  const restoration = fromDesk(desk, 'restoration', sourceParts(source, options), () => restore(source, options))
  signal?.throwIfAborted()
  const brief = fromDesk(desk, 'brief', [restoration, ...Object.values(settings)], () =>
    briefOf(restoration.tree, {...settings, restoration})
  )
  signal?.throwIfAborted()
  const print: PrintOptions = date ? {date} : {}
  const pages = fromDesk(desk, 'pages', [restoration, date?.getTime(), theme], () =>
    compose(restoration.tree, {...print, ...(theme !== undefined && {theme})})
  )
  const briefPages = fromDesk(desk, 'brief pages', [brief, date?.getTime()], () =>
    compose(brief.tree, {...print, theme: brief.style})
  )

  const {markdown, head, ledger, messages} = restoration
  const census = censusOf(ledger)
  const lines = ledgerToLines(head, ledger)
  const drawn = (name: string, frames: Frames, attachments: () => ReadonlyArray<Attachment>): Promise<Uint8Array> =>
    fromDesk(desk, name, [frames, ...drawParts(options)], () => draw(frames, {...options, attachments: attachments()}))
  const files = new Map<string, string | Uint8Array>([
    ['fair-copy.md', markdown],
    ['fair-copy.pdf', await drawn('pdf', pages, () => restorationAttached(source, restoration, lines))],
    ['brief.md', brief.markdown],
    ['brief.html', await briefAs('html', brief)],
    ['brief.pdf', await drawn('brief pdf', briefPages, () => [markdownAttached('brief.md', brief.markdown)])],
    ['brief.json', await briefAs('json', brief)],
    ['evidence.md', brief.evidence],
    ['ledger.jsonl', lines],
    ['messages.txt', messagesToText(file, messages)]
  ])
  const counts = {'fair-copy.pdf': pages.pages.length, 'brief.pdf': briefPages.pages.length}
  files.set(
    'colophon.json',
    colophonOf({
      restoration,
      census,
      pages: counts,
      standard: options.standard ?? 'pdfa-3a',
      notes: notesOf({'fair-copy.pdf': pages, 'brief.pdf': briefPages}),
      faces: [...new Set([...familiesOf(theme), ...familiesOf(brief.style)])],
      files
    })
  )
  return {slug: slugOfFile(file), restoration, census, messages, pages: counts, files}
}

/** All that decides what a source is restored to. */
function sourceParts(source: string | Uint8Array, options: SourceOptions): ReadonlyArray<unknown> {
  const {file, lang, decisions, without, words, rules = []} = options
  return [sha256(source), file, JSON.stringify([lang, decisions, without, words]), ...rules]
}

function drawParts({standard, profile, condition, bleed, marks}: DrawOptions): ReadonlyArray<unknown> {
  return [standard, profile, condition, bleed, marks]
}

function notesOf(frames: Readonly<Record<string, Frames>>): ReadonlyArray<{file: string; note: unknown}> {
  return Object.entries(frames).flatMap(([file, {notes}]) => notes.map((note) => ({file, note})))
}

interface ColophonParts {
  readonly restoration: Restoration
  readonly census: ReadonlyArray<CensusLine>
  readonly pages: Readonly<Record<string, number>>
  readonly standard: string
  readonly notes: ReadonlyArray<unknown>
  readonly faces: ReadonlyArray<string>
  readonly files: ReadonlyMap<string, string | Uint8Array>
}

function colophonOf(parts: ColophonParts): string {
  const {restoration, census, pages, standard, notes, faces, files} = parts
  const {head, messages} = restoration
  const made = [...files].map(([name, content]) => {
    const bytes = Buffer.from(content)
    return [name, {bytes: bytes.length, sha256: sha256(bytes)}]
  })
  const {ledger: _, order: __, ...source} = head
  const colophon = {
    stet: version,
    source,
    emendations: Object.fromEntries(census.map(({rule, count}) => [rule, count])),
    census: census.map(({says}) => says),
    messages: messages.length,
    pages,
    standard,
    notes,
    faces,
    files: Object.fromEntries(made)
  }
  return withOwnSum(`${JSON.stringify(colophon, undefined, 2)}\n`)
}

/**
 * Entities of HTML that a converter left: “the minister&rsquo;s &amp; others”.
 *
 * Only where the whole text has them: no bare `&`, no tags, and more than one
 * kind. A text about HTML keeps its examples.
 */

import type {Proposal} from '../../ledger/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {isFree, marksIn, type View} from '../view.ts'

const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: '’',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  ntilde: 'ñ'
}

const entityRe = /&(?:[a-z]{2,6}|#\d{2,4}|#x[\da-f]{2,4});/gi
const bareRe = /&(?!(?:[a-z]{2,6}|#\d{2,4}|#x[\da-f]{2,4});)/i
// Fewer may be what the text is about.
const fewest = 3

export const entity: RulePlugin = rule({
  id: 'entity',

  *propose(view: View): Generator<Proposal> {
    const marks = [...marksIn(view.rows, entityRe)]
    const kinds = new Set(marks.map(({0: mark}) => mark))
    if (marks.length < fewest || kinds.size < 2) return
    if (view.rows.some(({text}) => bareRe.test(text) || /&lt;|&gt;|<\/?\w|&amp;(?:[a-z]{2,6}|#\w+);/i.test(text)))
      return
    for (const {index, 0: mark} of marks) {
      const now = letterOf(mark.slice(1, -1))
      const span = [index, index + mark.length] as const
      if (now !== undefined && isFree(view, span)) {
        yield {at: span, now, why: `\`${mark}\` is HTML for \`${now}\``, sure: 0.95}
      }
    }
  }
})

// Signs that print, and that no other rule reads; what else there is stays as it stands.
function letterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return named[name]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const letter = String.fromCharCode(code)
  return /^[\p{L}\p{N}\p{P}\p{Sc}\p{Sm}\p{So}]$/u.test(letter) && !/[-‐•·⁃ﬀ-ﬆ]/.test(letter) ? letter : undefined
}

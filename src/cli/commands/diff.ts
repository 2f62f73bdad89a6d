/** `stet diff`: sources as an editor would mark them. */

import {type Mark, marksOf, type Restoration, visible} from '../../press/index.ts'
import {showEach} from '../show-each.ts'
import {shown} from '../shown.ts'
import {paint} from '../streams.ts'
import type {Verb} from '../verb.ts'

export const diffVerb: Verb = {
  examples: [['stet diff article.txt', 'the source as an editor would mark it: [-out-] {+in+}, or in colour']],
  describe(command, end) {
    showEach(command, end, (name) => paint('bold', `==> ${name} <==`), diffText)
  }
}

function diffText(restoration: Restoration): string {
  return [...marksOf(restoration)].map(markText).join('').trimEnd()
}

function markText({kind, text}: Mark): string {
  const safe = text.split('\n').map(visible).join('\n')
  if (kind === 'out') return isColoured() ? paint(['red', 'strikethrough'], shown(text)) : `[-${shown(text)}-]`
  if (kind === 'in') return isColoured() ? paint(['green', 'underline'], safe) : `{+${safe}+}`
  return safe
}

function isColoured(): boolean {
  return paint('red', 'x') !== 'x'
}

/** Addresses: of pages, files and people. No blank stands in them, and their hyphens are theirs. */

import type {Row} from './view.ts'

const schemeRe = /^[^\p{L}\p{N}]?(?:https?|ftp|mailto|doi):|^[^\p{L}\p{N}]?www\.|^[^\p{L}\p{N}]?10\.\d{4,}\//iu
const insideRe = /:\/\/|[\p{L}\p{N}]@[\p{L}\p{N}]|[\p{L}\p{N}]\/[^/]*\/|\p{L}_\p{L}/u

/** Whether a token is an address, or may be part of one. */
export function isAddress(token: string): boolean {
  return schemeRe.test(token) || insideRe.test(token)
}

/** Whether a token begins as an address does, with its scheme. */
export function beginsAddress(token: string): boolean {
  return schemeRe.test(token)
}

/** Get what stands after the last blank. */
export function lastToken(text: string): string {
  let at = text.length
  while (at > 0 && /\S/.test(text[at - 1] ?? '')) at--
  return text.slice(at)
}

/** Say of each row whether it ends inside an address; one over three lines has no blank in its middle line. */
export function endsInAddress(rows: ReadonlyArray<Row>): ReadonlyArray<boolean> {
  let isOpen = false
  return rows.map(({text}) => {
    const last = lastToken(text)
    isOpen = beginsAddress(last) || (isOpen && last === text && /[-/.=_]/.test(last))
    return isOpen
  })
}

/** Addresses: of pages, files and people. No blank stands in them, and their hyphens are theirs. */

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

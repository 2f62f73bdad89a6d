/** UTF-16 without its byte order mark. */

const sampleBytes = 4096
// Of the code units of a text so many are letters, signs and white of scripts
// with an alphabet; of any other bytes taken in pairs, few are.
const leastShare = 0.97
// A text has white: a blank or a line end for so many code units at least.
const mostPerWhite = 60

/**
 * Tell in which order the bytes of UTF-16 stand; nothing when they are none.
 *
 * Letters of Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic have one of a
 * few bytes for their upper half, always on the same side; a blank has a zero.
 */
export function utf16Order(bytes: Uint8Array): 'le' | 'be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined
  const sample = bytes.subarray(0, sampleBytes)
  if (isText(sample, 1)) return 'le'
  return isText(sample, 0) ? 'be' : undefined
}

/** Whether the pairs are a text when their upper halves stand at an offset. */
function isText(bytes: Uint8Array, offset: 0 | 1): boolean {
  let good = 0
  let white = 0
  for (let at = 0; at < bytes.length; at += 2) {
    const high = bytes[at + offset] ?? 0
    const low = bytes[at + 1 - offset] ?? 0
    const isWhite = high === 0 && (low === 0x20 || low === 0x0a || low === 0x0d)
    if (isWhite) white++
    // Latin without its controls; letters up to Arabic; dashes, quotes and the like.
    if (
      high === 0
        ? isWhite || low === 9 || low === 12 || (low > 0x20 && low < 0x7f) || low >= 0xa0
        : high <= 6 || high === 0x20
    ) {
      good++
    }
  }
  const units = bytes.length / 2
  // No text in bytes has a zero; every text in pairs has.
  return white > 0 && good >= leastShare * units && white * mostPerWhite >= units
}

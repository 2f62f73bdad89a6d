/** Check sums. */

import {createHash} from 'node:crypto'

/** Get the SHA-256 of some content, in hexadecimal figures. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Check sums. */

import {createHash} from 'node:crypto'

/** Get the SHA-256 of some content, in hexadecimal figures. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Write the sum of a JSON object, indented by two, into a line of its own after the first: that of all other lines. */
export function withOwnSum(json: string): string {
  return json.replace('{\n', () => `{\n  "sha256": "${sha256(json)}",\n`)
}

/** Whether the sum in a JSON object is that of its other lines; nothing where editions had none. */
export function holdsOwnSum(json: string): boolean | undefined {
  if (json.startsWith('{\n  "stet":')) return undefined
  const [first, , ...rest] = json.split('\n')
  return withOwnSum([first, ...rest].join('\n')) === json
}

/** Pieces of a text as a terminal shows them. */

import {visible} from '../press/index.ts'

/** Show white, which is what most changes are about. */
export function shown(text: string): string {
  return visible(text.replaceAll('\r', '␍').replaceAll('\n', '↵').replaceAll('\t', '⇥').replaceAll('\f', '␌'))
}

/** Characters that no face has: each is told once, with its first place. */

import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {FaceName} from './faces.ts'
import {missingIn} from './glyphs.ts'
import {invisibleRe} from './paragraph.ts'

/** Say which characters of a fair copy no face has, and where the first of each stands. */
export function lacksOf(tree: Root, face: FaceName): ReadonlyArray<string> {
  const found = new Map<string, string>()
  visit(tree, (node) => {
    if (!('value' in node) || typeof node.value !== 'string' || node.type === 'yaml') return
    const {value, position} = node
    for (const character of missingIn(value.replace(/\s/g, ' ').replace(invisibleRe, ''), face)) {
      if (found.has(character)) continue
      const lines = value.slice(0, value.indexOf(character)).split('\n').length - 1
      found.set(character, position ? `line ${position.start.line + lines}: ` : '')
    }
  })
  return [...found].map(([character, place]) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `${place}No face has the character \`${character}\` (U+${code}), set as \`□\``
  })
}

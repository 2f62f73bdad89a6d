/** Characters that no face has: each is told once, with the line where it first stands. */

import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {FaceName} from './faces.ts'
import {missingIn} from './glyphs.ts'
import {invisibleRe} from './paragraph.ts'

// More are not read one by one.
const most = 12

/** Say which characters of a fair copy no face has, and where the first of each stands. */
export function lacksOf(tree: Root, face: FaceName): ReadonlyArray<string> {
  const told = new Set<string>()
  const byPlace = new Map<string, Array<string>>()
  visit(tree, (node) => {
    if (!('value' in node) || typeof node.value !== 'string' || node.type === 'yaml') return
    const {value, position} = node
    for (const character of missingIn(value.replace(/\s/g, ' ').replace(invisibleRe, ''), face)) {
      if (told.has(character)) continue
      told.add(character)
      const lines = value.slice(0, value.indexOf(character)).split('\n').length - 1
      const place = position ? `line ${position.start.line + lines}: ` : ''
      byPlace.set(place, [...(byPlace.get(place) ?? []), character])
    }
  })
  return [...byPlace].map(([place, characters]) => {
    const named = characters.slice(0, most).map((character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      return `\`${character}\` (U+${code})`
    })
    const more = characters.length > most ? ` and ${characters.length - most} more` : ''
    return `${place}No face has ${named.join(', ')}${more}, set as \`□\``
  })
}

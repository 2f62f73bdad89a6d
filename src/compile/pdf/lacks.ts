/** Characters that no face has: each is told once, with the line where it first stands. */

import type {Root} from 'mdast'
import type {FaceName} from './faces.ts'
import {missingIn} from './glyphs.ts'
import {invisibleRe} from './paragraph.ts'
import {visitTexts} from './places.ts'

// More are not read one by one.
const most = 12

/** Say which characters of a fair copy no face has, and where the first of each stands. */
export function lacksOf(tree: Root, face: FaceName): ReadonlyArray<string> {
  const told = new Set<string>()
  const byPlace = new Map<string, Array<string>>()
  visitTexts(tree, (text, placeAt) => {
    for (const character of missingIn(text.replace(/\s/g, ' ').replace(invisibleRe, ''), face)) {
      if (told.has(character)) continue
      told.add(character)
      const place = placeAt(text.indexOf(character))
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

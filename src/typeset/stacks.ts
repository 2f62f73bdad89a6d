/** Words at the ends of lines: two lines running that begin or end alike make a stack. */

import type {Item} from './items.ts'

/** A line, by its first box and the item at which it ends. */
interface Line {
  readonly from: number
  readonly to: number
}

/** Whether two lines begin or end with the same word. */
export type IsStacked = (a: Line, b: Line) => boolean

// “a” above “a” is not seen.
const shortest = 3
// What has more letters is no word that the eye finds again.
const longest = 200
// Number of what is no word to the eye; a word that was not read yet has none.
const noWord = -1

/**
 * Look for stacks in a paragraph.
 *
 * @param last
 *   Last box before each item, or -1.
 */
export function stacksIn(items: ReadonlyArray<Item<unknown>>, last: Int32Array): IsStacked {
  // Words are numbered as they are read: the search for lines compares the same ones again and again.
  const numbers = new Map<string, number>()
  const firsts = new Int32Array(items.length)
  const lasts = new Int32Array(items.length)
  const numberOf = (known: Int32Array, at: number, way: 1 | -1): number => {
    const found = known[at] ?? noWord
    if (found !== 0) return found
    const word = wordAt(items, at, way)
    const number = word.length < shortest ? noWord : (numbers.get(word) ?? numbers.size + 1)
    if (number !== noWord) numbers.set(word, number)
    known[at] = number
    return number
  }

  return (a, b) => {
    const first = numberOf(firsts, a.from, 1)
    if (first !== noWord && first === numberOf(firsts, b.from, 1)) return true
    const end = numberOf(lasts, last[a.to] ?? noWord, -1)
    return end !== noWord && end === numberOf(lasts, last[b.to] ?? noWord, -1)
  }
}

/** Read the word that begins (or, going back, ends) at a box. */
function wordAt(items: ReadonlyArray<Item<unknown>>, at: number, way: 1 | -1): string {
  const parts: Array<string> = []
  let length = 0
  for (let index = at; ; index += way) {
    const item = items[index]
    if (!item || item.type === 'glue') break
    if (item.type !== 'box') continue
    parts.push(item.text)
    length += item.text.length
    if (length > longest) return ''
  }
  return (way > 0 ? parts : parts.reverse()).join('')
}

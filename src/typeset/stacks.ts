/** Words at the ends of lines: two lines running that begin or end alike make a stack. */

import type {Item} from './items.ts'

/** Whether two lines, given by their first and last boxes, begin or end with the same word. */
export type IsStacked = (
  a: readonly [first: number, last: number],
  b: readonly [first: number, last: number]
) => boolean

// “a” above “a” is not seen.
const shortest = 3
// What has more letters is no word that the eye finds again.
const longest = 200

/** Look for stacks in a paragraph. */
export function stacksIn(items: ReadonlyArray<Item<unknown>>): IsStacked {
  const firsts = new Map<number, string>()
  const lasts = new Map<number, string>()
  const read = (known: Map<number, string>, at: number, way: 1 | -1): string => {
    const word = known.get(at) ?? wordAt(items, at, way)
    known.set(at, word)
    return word
  }

  return (a, b) => {
    const first = read(firsts, a[0], 1)
    if (first.length >= shortest && first === read(firsts, b[0], 1)) return true
    const last = read(lasts, a[1], -1)
    return last.length >= shortest && last === read(lasts, b[1], -1)
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

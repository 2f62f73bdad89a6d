/** Where a line may end inside a word, and between which words it may not. */

import type {Hyphenate} from '../../lexicon/index.ts'

/** A place inside a word. */
export interface WordBreak {
  /** Offset in the word. */
  readonly at: number
  readonly kind: 'soft' | 'hyphen' | 'dash' | 'address'
  /** What it costs more than any other. */
  readonly cost: number
}

// What a divided word costs more when it is a name, or part of a compound.
const nameCost = 2500
const compoundCost = 5000
const shallowCost = 500
// Two letters before a hyphen say little of what follows.
const stubCost = 20_000
const shoutedCost = 20_000
const insideAddressCost = 150_000
// The hyphen of a word’s own is lost by some readers when copied.
const ownHyphenCost = 20_000

// Longer than any word of any language that divides its words.
const maxLetters = 250

const letterRe = /\p{L}/u
const shoutedRe = /^\p{Lu}{8,}$/u
const runRe = /[\p{L}\p{M}]+/gu
// “and/or” is no address; “a/b/c” and “/etc” are.
const addressRe = /:\/\/|^www\.|@|^\/|\/.*\/|\\|[_=&]|\p{L}\.\p{L}{2,}\.|\.(?:com|org|net|gov|html?)\b/u

/** List the places in a word where a line may end, in order. */
export function breaksIn(word: string, hyphenate: Hyphenate): ReadonlyArray<WordBreak> {
  const found = new Map<number, WordBreak>()
  if (addressRe.test(word)) {
    for (const match of word.matchAll(/(?<![/_=&?@.\\-])[/_=&?@.\\-]+(?=[^/_=&?@.\\-])/g)) {
      const at = match.index + match[0].length
      if (at > 2 && word.length - at > 2) found.set(at, {at, kind: 'address', cost: 1500})
    }
    // What has no marks for long is broken between letters rather than leave a hole.
    for (const match of word.matchAll(/[^/_=&?@.\\-]{9,}/g)) {
      for (let at = match.index + 4; at <= match.index + match[0].length - 4; at++) {
        found.set(at, {at, kind: 'address', cost: insideAddressCost})
      }
    }
    return inOrder(found)
  }

  for (const match of word.matchAll(/(?<=\p{L}{3}|\d)[-‐](?=\p{L}{3})/gu)) {
    const at = match.index + match[0].length
    found.set(at, {at, kind: 'hyphen', cost: ownHyphenCost})
  }
  for (const match of word.matchAll(/(?<=\p{L}{2})[/…](?=\p{L}{2})/gu)) {
    const at = match.index + 1
    found.set(at, {at, kind: 'dash', cost: 1500})
  }
  for (const match of word.matchAll(/(?<![–—])[–—]+(?=[\p{L}\p{N}“‘«])/gu)) {
    const at = match.index + match[0].length
    if (match.index > 0) found.set(at, {at, kind: 'dash', cost: /\d/.test(word[at] ?? '') ? 2500 : 300})
  }
  const isCompound = /\p{L}[-‐]\p{L}/u.test(word)
  for (const match of word.matchAll(runRe)) {
    for (const place of divided(match[0], hyphenate)) {
      const at = match.index + place
      const isShallow = place < 4 || match[0].length - place < 4
      const isStub = place < 3
      const isName = /^\p{Lu}/u.test(match[0])
      const isShouted = shoutedRe.test(match[0])
      const cost =
        (isStub ? stubCost : isShallow ? shallowCost : 0) +
        (isShouted ? shoutedCost : isName ? nameCost : 0) +
        (isCompound ? compoundCost : 0)
      found.set(at, {at, kind: 'soft', cost})
    }
  }
  return inOrder(found)
}

function divided(letters: string, hyphenate: Hyphenate): ReadonlyArray<number> {
  if (letters.length > maxLetters || !letterRe.test(letters)) return []
  // Acronyms are not divided, “NATO” and “CSTO”; words in capitals are.
  if (shoutedRe.test(letters)) return hyphenate(letters.toLowerCase())
  if (/\p{Lu}.*\p{Lu}/u.test(letters)) return []
  return hyphenate(letters)
}

function inOrder(found: ReadonlyMap<number, WordBreak>): ReadonlyArray<WordBreak> {
  return [...found.values()].sort((a, b) => a.at - b.at)
}

// “R. Weitz”, “U.S.”; “Dr. Weitz”, “No. 5”; “20 km”, “5 percent”.
const initialRe = /^[(“„«]?(?:\p{Lu}\.-?)+$/u
const titleRe = /^[(“„«]?(?:Dr|Mr|Mrs|Ms|Prof|St|No|Nr|Fig|Abb|vol|pp?|[Ss]|Art|§+|№|M|Mme|Sr|Sra|г|ул|см|стр?)\.?$/u
// “Figure 3”, “fig. 3”, “Kapitel 4”, “рис. 2”: what is counted stays with its number.
const countedRe =
  /^[(“„«]?(?:figures?|figs?\.|tables?|tab\.|chapters?|ch\.|sections?|sec\.|equation|eq\.|abbildung|tabelle|kapitel|chapitre|capítulo|capitolo|hoofdstuk|rozdział|рис\.|табл\.|гл\.)$/iu
const unitRe =
  /^(?:%|‰|°C?|[kcm]?m|k?g|mg|[km]?l|[kMG]?Hz|[kMGT]?B|percent|per|million|billion|trillion|Mio|Mrd|Prozent|Uhr|тыс|млн|млрд|руб|€|\$|£)[.,;:)]*$/u

// French and Russian marks that stand apart from their word: “« oui »”, “Qui ?”, “Вася — дома”.
const closingRe = /^[»”’!?:;.,)\]…]+$/u
const openingRe = /^[«„“([]+$/u
const dashRe = /^[—–]$/u

/** Whether two words must stay on one line. */
export function isTied(before: string, after: string): boolean {
  if (closingRe.test(after) || openingRe.test(before) || dashRe.test(after)) return true
  if (initialRe.test(before) && /^\p{Lu}\p{L}/u.test(after)) return before.length <= 5 && !/^U\.[SKN]\./.test(before)
  if (titleRe.test(before) && /^[\p{Lu}\d]/u.test(after)) return /[.§№]$/.test(before)
  if (countedRe.test(before) && /^\d/.test(after)) return true
  return /\d$/.test(before) && unitRe.test(after)
}

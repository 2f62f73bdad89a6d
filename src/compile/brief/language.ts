/** Which language a text is in, as far as the rules must know. */

import {type Language, languages} from './words/index.ts'

// The commonest words that the five do not share, or share with few.
const commonRes: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:the|of|and|to|in|that|is|was|for|with)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:der|die|das|und|den|von|mit|ist|nicht|ein|eine|zu|im|sich|auf|für|sie)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|la|les|des|et|du|une?|est|dans|pour|que|qui|sur|au|pas|ce|vous)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:el|la|los|las|del|y|en|que|una?|por|con|para|es|se|su|no|como)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:и|в|не|на|что|с|для|это|по|как|из|вы|к|или|от|за)(?!\p{L})/giu
}

// Running prose has about one such word in four; other languages that share
// some of them (“in”, “was”) stay under one in eight.
const minShare = 0.12
// A page tells as much as a book.
const maxLength = 20_000

/** Tell which of the known languages a text is in; nothing when it is another one, or no prose. */
export function languageOf(text: string, lang: string | undefined): Language | undefined {
  if (lang !== undefined) return languages.find((known) => lang.toLowerCase().split('-')[0] === known)
  const page = text.slice(0, maxLength)
  const count = page.split(/\s+/).length
  const shares = languages.map((known) => ({known, share: (page.match(commonRes[known])?.length ?? 0) / count}))
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a))
  return best.share >= minShare ? best.known : undefined
}

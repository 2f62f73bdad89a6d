/** Which language a text is in, as far as the rules must know: English, or another one. */

const englishRe = /\b(?:the|of|and|to|in|that|is|was|for|with)\b/gi

// Running English has about one such word in four; other languages that share
// some of them (“in”, “was”) stay under one in eight.
const minShare = 0.12

/** Whether the English rules may be used on a text. */
export function isEnglish(text: string, lang: string | undefined): boolean {
  if (lang !== undefined) return /^en\b/i.test(lang)
  const words = text.split(/\s+/).length
  return (text.match(englishRe)?.length ?? 0) / words >= minShare
}

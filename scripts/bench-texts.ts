/** Texts to time programs with, made of the first piece. */

// Short words carry the grammar. A word beside a hyphen may be half a word.
const wordRe = /(?<![\p{L}-])\p{Ll}{4,}(?![\p{L}-])/gu

/**
 * Repeat a text until it has so many characters, each time with other words in
 * the same places: words change seats with words of their length, so that lines
 * keep theirs and nothing learned from one copy holds in the next.
 */
export function copiesOf(text: string, length: number): string {
  const seats = new Map<number, Array<string>>()
  for (const [word] of text.matchAll(wordRe)) {
    const others = seats.get(word.length) ?? []
    if (!others.includes(word)) seats.set(word.length, [...others, word])
  }

  const copies = [text]
  for (let copy = 1, size = text.length; size < length; copy++, size += text.length) {
    const moved = new Map<string, string>()
    for (const words of seats.values()) {
      for (const [seat, word] of words.entries()) moved.set(word, words[(seat + copy) % words.length] ?? word)
    }
    copies.push(text.replace(wordRe, (word) => moved.get(word) ?? word))
  }
  return copies.join('\n\n').slice(0, length)
}

/** Write a fair copy for Typst: two justified columns of the same size, heads, no more. */
export function typstOf(markdown: string): string {
  const body = markdown.replace(/^---\n[^]*?\n---\n/, '')
  const blocks = body.trim().split(/\n{2,}/)
  return [
    '#set page(paper: "a4", columns: 2)',
    '#set par(justify: true)',
    '#set text(size: 9.6pt, lang: "en", font: "Source Serif 4")',
    ...blocks.map((block) => {
      const [, marks = '', text = ''] = /^(#*) ?([^]*)$/.exec(block) ?? []
      const escaped = text.replace(/\\(?=\W)/g, '').replace(/[\\#$*_`<@[\]]/g, '\\$&')
      return marks ? `${'='.repeat(marks.length)} ${escaped}` : escaped
    })
  ].join('\n\n')
}

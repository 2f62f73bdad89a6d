/** Texts that were made to break programs, by what they try. */

const long = 20_000
// The parser that reads our Markdown back takes a time that grows as the square of the brackets in one paragraph.
const brackets = 4000

/** Markdown that makes parsers slow or overflows their stack: cmark’s own list, and what was found in remark. */
export const pathological: ReadonlyArray<readonly [what: string, text: string]> = [
  ['quotations in quotations', '>'.repeat(2000)],
  ['quotations in quotations, with blanks', '> '.repeat(long / 2)],
  ['lists in lists', Array.from({length: 400}, (_, depth) => `${'  '.repeat(depth)}* a`).join('\n')],
  ['a ladder of backticks', Array.from({length: 400}, (_, size) => `e${'`'.repeat(size)}`).join('')],
  ['many backticks', '`'.repeat(long)],
  ['link references', `${'[a]: /b\n'.repeat(1500)}\n${'[a] '.repeat(1000)}`],
  ['emphasis in emphasis', '*a **a '.repeat(long / 8)],
  ['emphasis that closes', 'a**b'.repeat(long / 4)],
  ['emphasis that never closes', '_a __a '.repeat(long / 8)],
  ['brackets that open', '['.repeat(long)],
  ['brackets that close', ']'.repeat(brackets)],
  ['brackets in brackets', '[a]('.repeat(brackets / 4)],
  ['pictures', '![[]()'.repeat(brackets / 6)],
  ['links that open', '[ ( '.repeat(long / 4)],
  ['stars', '*'.repeat(long)],
  ['tildes', '~'.repeat(long)],
  ['marks of notes', '[^'.repeat(long / 2)],
  ['calls of notes', '[^1]'.repeat(brackets / 4)],
  ['notes', '[^1]: a\n\n'.repeat(long / 9)],
  ['tags that open', '<a href="'.repeat(long / 9)],
  ['comments', '<!--'.repeat(long / 4)],
  ['instructions', '<?'.repeat(long / 2)],
  ['entities', '&'.repeat(long)],
  ['backslashes', '\\'.repeat(long)],
  ['hashes', '# '.repeat(long / 2)],
  ['rows of a table', '|a'.repeat(long / 2)],
  ['a head of a table', `${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n`],
  ['underlines', 'a\n===\n'.repeat(long / 6)],
  ['addresses', 'http://'.repeat(long / 7)],
  ['addresses of people', 'a@'.repeat(long / 2)],
  ['front matter', '---\n'.repeat(long / 4)],
  ['a bomb of aliases', '---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n---\n'],
  ['formulas', '$$'.repeat(long / 2)]
]

/** Texts that make regular expressions and searches slow, that hide, or that speak to terminals. */
export const tricks: ReadonlyArray<readonly [what: string, text: string]> = [
  ['a million blank lines', '\n'.repeat(1_000_000)],
  ['a hundred thousand blanks before a word', `${' '.repeat(100_000)}a`],
  ['pages without text', '\f'.repeat(long)],
  ['one word', 'a'.repeat(200_000)],
  ['one word of capitals', 'A'.repeat(long)],
  ['divisions without end', 'a-\n'.repeat(long / 3)],
  ['hyphens without end', 'a-'.repeat(long / 2)],
  ['soft hyphens', 'a\u00AD'.repeat(long / 2)],
  ['full stops', '. '.repeat(long / 2)],
  ['leaders', 'a . . . . 1\n'.repeat(long / 12)],
  ['figures', '1 '.repeat(long / 2)],
  ['labels', '(a) 1. I. A) '.repeat(long / 13)],
  ['quotation marks', '“”"’'.repeat(long / 4)],
  ['capital words', 'Aa '.repeat(long / 3)],
  ['NUL', 'a\0'.repeat(long / 2)],
  ['escape sequences', '\u001B[2J\u001B]0;title\u0007\u009B31m'],
  ['signs that turn the line', 'if access == "user\u202E \u2066// admin\u2069 \u2066" {'],
  ['signs that turn the line, never closed', '\u202E'.repeat(1000)],
  ['letters that nobody sees', `a${'\u200B\u2060\uFEFF\u{E0041}'.repeat(500)}b`],
  ['marks upon marks', `Z${'\u0351\u0319'.repeat(5000)}`],
  ['half surrogates', '\uD83D\uDE00\uDE00\uD83D'.repeat(1000)],
  ['no characters', '\uFFFE\uFFFF\u{1FFFE}\u{10FFFF}\uFDD0'.repeat(500)],
  ['people who are families', '👩‍👩‍👧‍👦🏳️‍🌈🇪🇺'.repeat(500)],
  ['mojibake upon mojibake', 'ÃƒÆ’Ã†â€™'.repeat(1000)],
  ['line ends of all kinds', 'a\r\nb\rc\u0085d\u2028e\u2029f\vg\fh\n'.repeat(500)]
]

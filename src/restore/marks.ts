/**
 * What the first and last marks of a line tell.
 *
 * These are asked of every line, some of them ten times: they look at the one or two signs that
 * tell, from the end that they stand at.
 */

import {capital, endOfRun, figure, kindAt, letter, mark, small, wordSign} from '../lexicon/index.ts'

// Closes a sentence; a clause or the lead-in of a list may have these as well.
const sentenceEnds = '.!?…'
const clauseEnds = ':;'
// What may follow that, and the figures that call a note.
const closers = '”’"\'»)]'
const mostFigures = 3

/** Whether a line ends as a sentence, a list lead-in or a clause does. */
export function endsTerminal(text: string): boolean {
  const end = withoutClosers(text, text.length)
  const last = text[end - 1] ?? ' '
  if (sentenceEnds.includes(last) || clauseEnds.includes(last)) return true
  const noted = withoutFigures(text, end)
  return noted < end && sentenceEnds.includes(text[noted - 1] ?? ' ')
}

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return endsWith(text, sentenceEnds)
}

/** Whether a line ends with a colon. */
export function endsColon(text: string): boolean {
  return endsWith(text, ':：')
}

function endsWith(text: string, ends: string): boolean {
  return ends.includes(text[withoutClosers(text, withoutFigures(text, text.length)) - 1] ?? ' ')
}

function withoutClosers(text: string, end: number): number {
  let at = end
  while (at > 0 && closers.includes(text[at - 1] ?? ' ')) at--
  return at
}

// “on it.1”, and two that a converter set apart: “on it. 1, 2”.
function withoutFigures(text: string, end: number): number {
  const last = beforeFigures(text, end)
  if (last === end || text.slice(last - 2, last) !== ', ') return last
  const first = beforeFigures(text, last - 2)
  return first < last - 2 && text[first - 1] === ' ' ? first - 1 : last
}

function beforeFigures(text: string, end: number): number {
  let at = end
  while (at > end - mostFigures && isDigit(text.charCodeAt(at - 1))) at--
  return at
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Whether a line begins in the middle of a sentence: with a small letter or a closing mark. */
export function startsLow(text: string): boolean {
  if ((kindAt(text, 0) & small) !== 0) return true
  const first = text[0] ?? ' '
  return ',;.)]”’%'.includes(first) || ('“‘"\'«('.includes(first) && (kindAt(text, 1) & small) !== 0)
}

/** Whether a line begins as a sentence or a head does. */
export function startsHigh(text: string): boolean {
  let at = 0
  while ('“‘"\'«„(¿¡['.includes(text[at] ?? ' ')) at++
  const kind = kindAt(text, at)
  return (kind & (capital | figure)) !== 0 || (kind === otherLetter && /^\p{Lt}/u.test(text.slice(at)))
}

const otherLetter = letter & ~small & ~capital

/** “— Jane Roe, Letters”: whether a line says who said it; what somebody says closes a sentence. */
export function saysWho(text: string): boolean {
  return /^[—–―]/.test(text) && /^[—–―]\s?\p{Lu}|^[—―]\s/u.test(text) && !endsTerminal(text)
}

/** Whether a line ends with a hyphen after a letter. */
export function endsHyphen(text: string): boolean {
  if (!'-‐\u00AD¬'.includes(text.at(-1) ?? ' ')) return false
  return text.at(-2) === '.' || (kindAt(text, text.length - 2) & wordSign) !== 0
}

// “·” is the first of the bullets by its code.
const firstBullet = 0xb7
const bulletRe = /^[•▪◦‣●■□▸►∙·⁃](?:[•▪◦‣●■□▸►∙·⁃\s]*\s|(?=\p{L}))/u
// An em dash begins what somebody says, or names who said it.
const dashItemRe = /^[-–*]\s+(?=\S)/u
const numberRe = /^\(?(\d{1,3})[.)]\s+(?=\S)/u

/** Whether a line is a bullet and nothing else. */
export function isBullet(text: string): boolean {
  return /^[•▪◦‣●■□▸►∙·⁃]+$/u.test(text)
}

/** Get the mark that begins a list item: a bullet, or a number with what closes it. */
export function itemMark(text: string): {length: number; number?: number} | undefined {
  const first = text.charCodeAt(0)
  // No letter of the alphabet begins one.
  if ((kindAt(text, 0) & letter) !== 0) return undefined
  const bullet = first >= firstBullet ? bulletRe.exec(text) : null
  if (bullet) return {length: bullet[0].length}
  const dash = dashItemRe.exec(text)
  if (dash) return {length: dash[0].length}
  const number = numberRe.exec(text)
  return number ? {length: number[0].length, number: Number(number[1])} : undefined
}

/** Compare two lines by their letters and figures alone. */
export function letters(text: string): string {
  // Most lines have ASCII and the marks of print alone, where classes of characters need no tables.
  if (plainRe.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '')
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Count the letters and figures of a line, as `letters` has them. */
export function countLetters(text: string): number {
  if (!plainRe.test(text)) return letters(text).length
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isLetter = (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
    if (isLetter || (unit >= 0x30 && unit <= 0x39)) count++
  }
  return count
}

const plainRe = /^[\u0000-\u007F\u2010-\u2027]*$/

/** Words that cannot end a sentence: what follows belongs to them. */
const openWords: ReadonlySet<string> = new Set(
  [
    'a an the of to in on at by for from with and or but nor that which who whose as than into upon between among',
    'against its their his her our your my is are was were be been has have had will would can could may might shall',
    'should must do does did not no this these those such if when while because although der die das des dem den ein',
    'eine einer eines einem einen und oder aber mit von zu zur zum für auf im am bei nach über unter durch dass ist',
    'sind war nicht le la les un une de du et ou mais que qui dans pour par sur avec sans est sont el los las una y o',
    'con por para en del al es son se и в во на с со к ко по о об от до из за у не что как для при или но а'
  ].flatMap((line) => line.split(' '))
)

/** Whether a line ends with a word that opens something; none has more than eight letters. */
export function endsOpen(text: string): boolean {
  const word = /(?:^|\s)(\S{1,8})$/.exec(text.slice(-9))?.[1]
  return word !== undefined && openWords.has(word.toLowerCase().replaceAll('ſ', 's'))
}

// “e.g.”, “Mr.”, initials, “Abb.”: a full stop that closes no sentence.
const abbreviationRe =
  /(?:^|[\s([“„«])(?:\p{Lu}|e\.\s?g|i\.\s?e|cf|vs|etc|al|no|nos|vol|pp|p|fig|figs|eq|eqs|sec|ch|ed|eds|dr|mr|mrs|ms|prof|st|sen|rep|gen|col|lt|jan|feb|mar|apr|aug|sept|oct|nov|dec|u\.\s?s|u\.\s?k|u\.\s?n|z\.\s?b|d\.\s?h|bzw|vgl|usw|abb|tab|nr|s|bd|hrsg|evtl|ca|art|abs|m|mme|sr|sra|ud|uds|núm|pág|см|рис|табл|стр|гг|г|им|напр|т\.\s?е|т\.\s?д)\.$/iu

/** Whether a line ends with the full stop of an abbreviation. */
export function endsAbbreviated(text: string): boolean {
  return text.endsWith('.') && abbreviationRe.test(text.slice(-10))
}

/** Whether a bracket that a line opens is still open at its end. */
export function leavesBracketOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')') || text.lastIndexOf('[') > text.lastIndexOf(']')
}

/** Whether a line ends with a mark that closes a quotation. */
export function closesQuote(text: string): boolean {
  return /[”»’"][.,]?\d{0,3}$/u.test(text)
}

/** Words that open a sentence, and stand with a capital nowhere else. */
const openers: ReadonlySet<string> = new Set(
  [
    'The A An In On At By For From With And Or But This These That Those It Its They Their He She His Her We Our You',
    'Your If When While Where As Although Because Since After Before There Here However Then Thus So To Of Not No',
    'Some All Each Many Most One Both What Who Why How Such Another Other Moreover Finally First Second Der Die Das',
    'Ein Eine Es Sie Er Wir Wenn Als Auch Aber Und Im Bei Mit Für Nach Diese Dieser Dieses Dies Ihr Ihre Le La Les L',
    'Un Une Il Elle Ils Elles Ce Cette Ces C Si Mais Et Pour Dans Vous Nous El Los Las Una Pero Para Esta Este Estos',
    'Estas Cuando Como Se Y В На И Но Если Это Этот Эта Эти Когда Как Вы Мы Он Она Они Для Не По С У Что Также Однако'
  ].flatMap((line) => line.split(' '))
)

/** Whether a line begins with a word that has its capital from the sentence it opens. */
export function opensSentence(text: string): boolean {
  const end = endOfRun(text, 0, letter | mark)
  return text[end] !== '-' && openers.has(text.slice(0, end))
}

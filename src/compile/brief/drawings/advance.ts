/**
 * How wide words are in Source Sans 3, in em.
 *
 * A drawing must know before anything is drawn. On paper the face is this one;
 * on a screen that has another, letters are set into the same width.
 */

// Of U+0020 to U+007E, in thousandths of an em, as the face has them.
const ascii = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497,
  497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727,
  647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555,
  496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303,
  241, 303, 497
]
const marks: Readonly<Record<string, number>> = {
  '“': 426,
  '”': 426,
  '‘': 249,
  '’': 249,
  '„': 426,
  '«': 429,
  '»': 429,
  '–': 480,
  '—': 800,
  '…': 948,
  '¶': 560,
  '·': 249
}
// The widest letters of the alphabets that the face has; an ideograph fills its square.
const widestLower = 780
const widestUpper = 910
// Semibold letters are wider by this much, by no more than a fortieth in any.
const boldFactor = 1.05

/** Measure words, in em. */
export function widthOf(text: string, isBold = false): number {
  let sum = 0
  for (const letter of text.normalize('NFC')) sum += advanceOf(letter)
  return ((isBold ? boldFactor : 1) * sum) / 1000
}

function advanceOf(letter: string): number {
  const own = marks[letter] ?? asciiOf(letter)
  if (own !== undefined) return own
  // An accent does not widen its letter.
  const [base = ''] = letter.normalize('NFD')
  if (/^\p{M}$/u.test(letter)) return 0
  return asciiOf(base) ?? (/[\p{Lu}\p{M}]/u.test(base) ? widestUpper : /\p{Ll}/u.test(base) ? widestLower : 1000)
}

function asciiOf(letter: string): number | undefined {
  return ascii[(letter.codePointAt(0) ?? 0) - 32]
}

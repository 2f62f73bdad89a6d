/** Colours as the device of the file has them. */

import type {Frames} from './frames.ts'
import {type Standard, type StandardName, standards} from './standard.ts'

/** Whether what is half seen through may stand in a file: PDF 1.4 of the standards knows none, and a press wants none. */
export function isOpaque({version, exchange}: Standard): boolean {
  return version === '1.4' || exchange !== undefined
}

// Anything that is said to be less than whole.
const seenThroughRe = /opacity\s*[=:][\s"']*(?:0*\.\d|0+(?![.\d])|\d\d?%)/i

/** Say on which pages drawings show what is half seen through, where a standard has nothing of the kind. */
export function opaqueNotes({pages}: Frames, name: StandardName): ReadonlyArray<string> {
  if (!isOpaque(standards[name])) return []
  return pages
    .filter(({pictures}) => pictures.some(({picture}) => picture.kind === 'drawing' && seenThroughRe.test(picture.svg)))
    .map(
      ({number}) =>
        `page ${number}: Drawing with parts half seen through, which \`${name}\` has not; they are set as if they were not`
    )
}

/**
 * Get the inks for a colour of the screen, 0 to 1 each.
 *
 * What the three have in common is black, so that black is printed with one
 * plate: good for drawings. Photographs keep their profile where they can.
 */
export function inksOf([red = 0, green = 0, blue = 0]: ReadonlyArray<number>): readonly [
  number,
  number,
  number,
  number
] {
  const light = Math.max(red, green, blue)
  if (light === 0) return [0, 0, 0, 1]
  const share = (value: number): number => (light - value) / light
  return [share(red), share(green), share(blue), 1 - light]
}

/** Turn pixels of three bytes into pixels of four. */
export function inkPixels(pixels: Uint8Array): Uint8Array {
  const inks = new Uint8Array((pixels.length / 3) * 4)
  for (let from = 0, to = 0; from < pixels.length; from += 3) {
    const colour = [pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0].map((value) => value / 255)
    for (const ink of inksOf(colour)) inks[to++] = Math.round(255 * ink)
  }
  return inks
}

/** Pictures into pages. */

import SVGtoPDF from 'svg-to-pdfkit'
import type {Press, Reference} from './document.ts'
import {faceOf, houseFaces, type Role} from './faces.ts'
import type {FramePicture} from './frames.ts'
import type {Drawing, Raster} from './picture.ts'

/** Draw a picture on the current page. */
export function drawPicture(press: Press, {picture, ...box}: FramePicture): void {
  if (picture.kind === 'drawing') drawSvg(press, picture, box)
  else drawRaster(press, picture, box)
}

type Box = Omit<FramePicture, 'picture' | 'tag'>

function drawRaster(press: Press, picture: Raster, {x, y, width, height}: Box): void {
  const name = press.show(picture, () => imageOf(press, picture))
  // The page is counted from above, pictures stand upright.
  press.document.addContent(`${[width, 0, 0, -height, x, y + height].map(short).join(' ')} cm /${name} Do`)
}

function imageOf(press: Press, {width, height, colours, bytes, isJpeg}: Raster): Reference {
  const image = press.make({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: colours === 'grey' ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
    ...(isJpeg && {Filter: 'DCTDecode'})
  })
  if (isJpeg) image.compress = false
  image.end(bytes)
  return image
}

/** Faces for the words of a drawing: one of ours, because every face of a file must be in it. */
function faceFor(family: string, isBold: boolean, isItalic: boolean): Role {
  if (/mono|courier|consol/i.test(family)) return 'mono'
  if (/(?<!sans-)serif|times|georgia|garamond|palatino/i.test(family)) {
    return isBold ? (isItalic ? 'boldItalic' : 'bold') : isItalic ? 'italic' : 'roman'
  }
  return isBold ? 'sansBold' : isItalic ? 'sansItalic' : 'sans'
}

function drawSvg({document}: Press, drawing: Drawing, {x, y, width}: Box): void {
  document.translate(x, y).scale(width / drawing.width)
  SVGtoPDF(document as never, drawing.svg, 0, 0, {
    width: drawing.width,
    height: drawing.height,
    assumePt: true,
    fontCallback(family, isBold, isItalic) {
      const role = faceFor(family, isBold, isItalic)
      const name = `svg-${role}`
      document.registerFont(name, faceOf(houseFaces[role]) as never)
      return name
    },
    // Nothing is read beside the drawing.
    imageCallback: (link) => (link.startsWith('data:') ? link : ''),
    documentCallback: () => [],
    warningCallback: () => undefined
  })
}

function short(value: number): number {
  return Math.round(value * 100) / 100
}

/** Pictures into pages. */

import SVGtoPDF from 'svg-to-pdfkit'
import {fullFont} from '../../foundry/index.ts'
import type {Press, Reference} from './document.ts'
import {houseFaces, type Role} from './faces.ts'
import type {FramePicture} from './frames.ts'
import {inkPixels} from './inks.ts'
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

function imageOf(press: Press, picture: Raster): Reference {
  const {width, height, isJpeg} = picture
  const [space, bytes] = coloured(press, picture)
  const image = press.make({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: space,
    BitsPerComponent: 8,
    ...(isJpeg && {Filter: 'DCTDecode'})
  })
  if (isJpeg) image.compress = false
  image.end(bytes)
  return image
}

/** Pixels in the colours of the file’s device, and the name of these. */
function coloured(press: Press, {colours, bytes, isJpeg}: Raster): readonly [space: unknown, bytes: Uint8Array] {
  const {exchange} = press.standard
  if (colours === 'grey') return ['DeviceGray', bytes]
  if (!exchange) return ['DeviceRGB', bytes]
  if (exchange === 'PDF/X-4') return [['ICCBased', press.screenProfile()], bytes]
  if (isJpeg) throw new TypeError('Unexpected JPEG in colour for `pdfx-1a`, expected one in grey, or a PNG')
  return ['DeviceCMYK', inkPixels(bytes)]
}

/** Faces for the words of a drawing: one of ours, because every face of a file must be in it. */
function faceFor(family: string, isBold: boolean, isItalic: boolean): Role {
  if (/mono|courier|consol/i.test(family)) return 'mono'
  if (/(?<!sans-)serif|times|georgia|garamond|palatino/i.test(family)) {
    return isBold ? (isItalic ? 'boldItalic' : 'bold') : isItalic ? 'italic' : 'roman'
  }
  return isBold ? 'sansBold' : isItalic ? 'sansItalic' : 'sans'
}

function drawSvg({document, pages}: Press, drawing: Drawing, {x, y, width}: Box): void {
  document.translate(x, y).scale(width / drawing.width)
  SVGtoPDF(document as never, drawing.svg, 0, 0, {
    width: drawing.width,
    height: drawing.height,
    assumePt: true,
    fontCallback(family, isBold, isItalic) {
      const role = faceFor(family, isBold, isItalic)
      const name = `svg-${role}`
      document.registerFont(name, fullFont(houseFaces[role]) as never)
      return name
    },
    // Nothing is read beside the drawing.
    imageCallback: (link) => (link.startsWith('data:') ? link : ''),
    documentCallback: () => [],
    warningCallback: () => undefined
  })
  // Places in a drawing that can be clicked belong to no element.
  const page = pages.at(-1)
  if (page) Reflect.deleteProperty(page.data, 'Annots')
}

function short(value: number): number {
  return Math.round(value * 100) / 100
}

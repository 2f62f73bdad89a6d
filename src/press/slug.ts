/** What an edition is called. */

import path from 'node:path'
import {slugOf} from '../mdast/index.ts'
import {sha256} from './sums.ts'

// Windows keeps these for its devices, whatever follows a full stop.
const deviceRe = /^(?:con|prn|aux|nul|conin|conout|clock|(?:com|lpt)[0-9¹²³])$/

// A name may have 255 bytes on most disks, and a whole path 260 characters on Windows.
const maxBytes = 96

/** Name an edition after its source: letters, figures and hyphens, as short as any disk wants it. */
export function slugOfFile(file: string): string {
  const slug = slugOf(path.basename(file, path.extname(file))) || 'edition'
  if (deviceRe.test(slug)) return `${slug}-edition`
  if (Buffer.byteLength(slug) <= maxBytes) return slug
  // What is cut off still tells two names apart.
  const mark = `-${sha256(slug).slice(0, 8)}`
  return headOf(slug, maxBytes - mark.length).replace(/-$/, '') + mark
}

function headOf(text: string, bytes: number): string {
  let head = ''
  let size = 0
  for (const letter of text) {
    size += Buffer.byteLength(letter)
    if (size > bytes) break
    head += letter
  }
  return head
}

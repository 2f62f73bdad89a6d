/** The colophon: what pages are set in, and by what; a theme asks for it. */

import {ends} from '../../typeset/index.ts'
import {faceOf} from './faces.ts'
import {type Tag, tagUnder} from './frames.ts'
import {packedBlock} from './packed-block.ts'
import type {Room, TextBlock} from './rows.ts'
import {plainOf} from './style.ts'

const sentences: Readonly<Record<string, (faces: string) => string>> = {
  de: (faces) => `Gesetzt aus der ${faces} mit Stet.`,
  en: (faces) => `Set in ${faces} with Stet.`,
  es: (faces) => `Compuesto en ${faces} con Stet.`,
  fr: (faces) => `Composé en ${faces} avec Stet.`,
  it: (faces) => `Composto in ${faces} con Stet.`,
  pt: (faces) => `Composto em ${faces} com Stet.`,
  ru: (faces) => `Набрано гарнитурой ${faces} в программе Stet.`
}

/** Set the colophon under a rule, in small print. */
export function colophonBlocks(root: Tag, room: Room): ReadonlyArray<TextBlock> {
  const {body, note, measure, leading, colophon} = room.style
  if (!colophon) return []
  const say = sentences[room.lang.split('-')[0] ?? ''] ?? sentences['en']
  const text = say?.(faceOf(body.roman).family) ?? ''
  const stand = {x: 0, measure, before: 1, isRagged: true, keep: ends.free, tag: tagUnder(root, 'P')}
  const rules = [{x: 0, y: -leading, width: measure, weight: 0.5}]
  return [packedBlock([{text, style: plainOf(note.type)}], {...stand, head: {rules}}, room)]
}

/** The drawings of a brief: which there are, and how they come into it. */

import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {PictureLabel} from '../../pdf/picture.ts'
import type {Dossier} from '../dossier.ts'
import type {Digest} from '../types.ts'
import {matrixDrawing} from './matrix.ts'
import {relationsDrawing} from './relations.ts'
import {type Drawing, letter} from './scene.ts'
import {svgElement, svgFile} from './svg.ts'
import {timelineDrawing} from './timeline.ts'

/** What can be drawn of a brief, by the names that templates know; what there is nothing for is absent. */
export interface Drawings {
  readonly timeline?: Drawing
  readonly relations?: Drawing
  readonly comparison?: Drawing
}

/** Draw what a digest has. */
export function drawingsOf({timeline, relations, comparison}: Digest): Drawings {
  const {questions, rows} = comparison
  return present({
    timeline: timelineDrawing(timeline.events),
    relations: relationsDrawing(relations),
    comparison: matrixDrawing({
      columns: questions,
      rows: rows.map(({actor, cells}) => ({name: actor.text, span: actor, cells}))
    })
  })
}

/** Draw what a comparison of publications has. */
export function dossierDrawings({timeline, topics, members}: Dossier): Drawings {
  return present({
    timeline: timelineDrawing(timeline.flatMap(({events}) => events)),
    relations: undefined,
    comparison: matrixDrawing({
      columns: members.map(({label}) => label),
      rows: topics.map(({topic, cells}) => ({name: topic, cells}))
    })
  })
}

/** Put drawings where a brief has named them: `![…](#d-timeline)`. */
export function illustrate(brief: Root, drawings: Drawings): Root {
  visit(brief, 'image', (node) => {
    const [, name] = /^#d-(timeline|relations|comparison)$/.exec(node.url) ?? []
    const drawing = drawings[name as keyof Drawings]
    if (!drawing) return
    const {tagName, properties, children} = svgElement(drawing)
    node.url = `data:image/svg+xml;base64,${Buffer.from(svgFile(drawing)).toString('base64')}`
    const labels = labelsOf(drawing)
    node.data = {
      labels,
      hName: tagName,
      hProperties: {src: null, alt: null, ...properties} as never,
      hChildren: children
    }
  })
  return brief
}

function labelsOf({scene}: Drawing): ReadonlyArray<PictureLabel> {
  return scene.marks.flatMap((mark) => {
    if (mark.kind !== 'label') return []
    const {x, y, width, text, isBold} = mark
    return [{x, y, width, size: letter, text, isBold}]
  })
}

function present(drawings: Readonly<Record<keyof Drawings, Drawing | undefined>>): Drawings {
  return Object.fromEntries(Object.entries(drawings).filter(([, drawing]) => drawing))
}

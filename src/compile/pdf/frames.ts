/** Pages as numbers: what stands where, in points from the top left corner. */

import type {Run} from './glyphs.ts'
import type {Picture} from './picture.ts'

/** An element of the document’s structure, as readers for the blind walk it. */
export interface Tag extends TagFacts {
  /** Standard type of PDF 1.7: `P`, `H1`, `LI`, `TD`, … */
  readonly type: string
  readonly children: Array<Tag>
}

/** What else is known of an element. */
export interface TagFacts {
  /** BCP 47 tag, where it is not that of the document. */
  readonly lang?: string
  /** What a figure shows, in words. */
  readonly alt?: string
  /** Which cells the head of a table is for. */
  readonly scope?: 'Column' | 'Row'
  /** How the items of a list are marked. */
  readonly numbering?: 'Decimal' | 'Disc'
  /** Where it leads: an address, or `#` and the name of an anchor. */
  readonly link?: string
}

/** A line that is set: runs and spaces between them. */
export interface SetLine {
  readonly parts: ReadonlyArray<Run | 'space'>
  /** Width of its spaces, in points. */
  readonly gap: number
  /** Glyphs are set at `1 + widen` of their width. */
  readonly widen: number
  readonly width: number
  /** A space ends it, so that copied words stay apart; not after a hyphen. */
  readonly ending: 'space' | 'none'
  /** Share of the stretch or shrink that was used, for readers of the frames. */
  readonly ratio: number
}

/** A line in its place. */
export interface FrameLine extends SetLine {
  readonly x: number
  /** Baseline. */
  readonly y: number
  /** What it belongs to; nothing for running heads and folios. */
  readonly tag?: Tag
}

/** A thin line. */
export interface FrameRule {
  readonly x: number
  readonly y: number
  readonly width: number
  /** How far it goes down (default: 0, a level line). */
  readonly height?: number
  readonly weight: number
  /** What it is drawn in (default: `text`, black); the others are of proofs. */
  readonly ink?: 'text' | 'grid' | 'measure' | 'fault'
}

/** A picture in its place, from its top left corner. */
export interface FramePicture {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly picture: Picture
  readonly tag: Tag
}

/** One page. */
export interface FramePage {
  readonly number: number
  readonly side: 'recto' | 'verso'
  /** First baseline of its columns. */
  readonly top: number
  readonly lines: ReadonlyArray<FrameLine>
  readonly rules: ReadonlyArray<FrameRule>
  readonly pictures: ReadonlyArray<FramePicture>
}

/** Entry of the outline. */
export interface OutlineEntry {
  readonly title: string
  readonly depth: number
  /** Page, from 0. */
  readonly page: number
  readonly y: number
}

/** Where a link inside the document leads: note or call. */
export interface Anchor {
  readonly page: number
  readonly y: number
}

/** What the columns of all pages have in common, in points. */
export interface FrameGrid {
  readonly columns: number
  readonly measure: number
  readonly gutter: number
  readonly left: {readonly recto: number; readonly verso: number}
  readonly leading: number
  /** Last baseline. */
  readonly foot: number
}

/** A fair copy, set. */
export interface Frames {
  readonly pages: ReadonlyArray<FramePage>
  readonly width: number
  readonly height: number
  readonly grid: FrameGrid
  readonly structure: Tag
  readonly outline: ReadonlyArray<OutlineEntry>
  /** Places that links beginning with `#` lead to. */
  readonly anchors: ReadonlyMap<string, Anchor>
  readonly info: {
    readonly title: string
    readonly author: string
    readonly subject: string
    readonly lang: string
    readonly date: Date
  }
  /** What could not be set as it should be, for the colophon. */
  readonly notes: ReadonlyArray<string>
}

/** Make an element of the structure, under another. */
export function tagUnder(parent: Tag, type: string, facts: TagFacts = {}): Tag {
  const tag: Tag = {type, children: [], ...facts}
  parent.children.push(tag)
  return tag
}

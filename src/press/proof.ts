/** Proofs: pages with their faults drawn in, and a report on them. */

import type {Root} from 'mdast'
import {
  compose,
  type DrawOptions,
  draw,
  type PrintOptions,
  proofOf,
  type Report,
  reportOn
} from '../compile/pdf/index.ts'

/** A proof, before its pages are drawn: a report alone needs none. */
export interface Proof {
  readonly report: Report
  readonly draw: () => Promise<Uint8Array>
}

/** Set a fair copy as `stet print` does, and look at it. */
export function proofPages(tree: Root, options: PrintOptions & DrawOptions = {}): Proof {
  const frames = compose(tree, options)
  const report = reportOn(frames)
  return {report, draw: () => draw(proofOf(frames, report.faults), options)}
}

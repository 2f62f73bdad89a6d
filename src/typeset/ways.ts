/** Ways of reaching a break: the lines up to it, and what they cost. */

import type {Break} from './lines.ts'
import type {Gap} from './rivers.ts'

/** A paragraph broken in one way. */
export interface Setting {
  readonly lines: ReadonlyArray<Break>
  /** What the lines cost up to each one. */
  readonly costs: ReadonlyArray<number>
  readonly cost: number
}

/** A way of reaching a break. */
export interface Node {
  readonly at: number
  readonly line: number
  readonly fit: number
  /** Lines running, up to here, that end in a hyphen; 2 stands for more. */
  readonly ladder: number
  readonly cost: number
  readonly before: Node | undefined
  readonly made: Break | undefined
  /** Its word spaces, where they are watched. */
  readonly gaps: ReadonlyArray<Gap>
}

// A setting that has two lines more or fewer than the best one is no help to a column.
const maxApart = 1

/** Leave out the ways that have many lines more or fewer than the best. */
export function near(nodes: ReadonlyMap<number, Node>): ReadonlyArray<Node> {
  const all = [...nodes.values()]
  let [best] = all
  for (const node of all) if (best && node.cost < best.cost) best = node
  const {line = 0} = best ?? {}
  return all.filter((node) => Math.abs(node.line - line) <= maxApart)
}

/** Keep the best way for each number of lines. */
export function endsOf(nodes: ReadonlyMap<number, Node>): ReadonlyArray<Node> {
  const byLines = new Map<number, Node>()
  for (const node of nodes.values()) {
    const known = byLines.get(node.line)
    if (!known || node.cost < known.cost) byLines.set(node.line, node)
  }
  return [...byLines.values()]
}

/** Follow a way back to its beginning. */
export function settingOf(end: Node): Setting {
  const lines: Array<Break> = []
  const costs: Array<number> = []
  for (let node: Node | undefined = end; node?.made; node = node.before) {
    lines.push(node.made)
    costs.push(node.cost)
  }
  return {lines: lines.reverse(), costs: costs.reverse(), cost: end.cost}
}

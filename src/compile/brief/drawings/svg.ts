/** A scene as SVG: the same marks in the inks of paper, or in those that a page’s style sheet gives. */

import type {Element, ElementContent, Properties} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {type Drawing, letter, type Mark, type Scene, type Tone} from './scene.ts'

const inks: Readonly<Record<Tone, string>> = {
  ink: '#1c1b19',
  soft: '#57534a',
  rule: '#b9b3a6',
  shade: '#efece4',
  paper: '#ffffff'
}
const faces = 'Source Sans 3, Segoe UI, Helvetica, Arial, sans-serif'

/** Draw for paper all but the words, as a file of its own: a page sets words in its own face. */
export function svgFile({scene}: Drawing): string {
  const shapes = {...scene, marks: scene.marks.filter(({kind}) => kind !== 'label')}
  const root = element('svg', {xmlns: 'http://www.w3.org/2000/svg', ...frameOf(scene)}, childrenOf(shapes, inkOf))
  return unified()
    .use(rehypeStringify, {space: 'svg', closeEmptyElements: true})
    .stringify({type: 'root', children: [root]})
}

/** Draw for a page: an element whose colours are the page’s own. */
export function svgElement({scene, alt}: Drawing): Element {
  const named = {role: 'img', ariaLabel: alt, className: ['drawing'], ...frameOf(scene)}
  return element('svg', named, childrenOf(scene, classOf))
}

type Paint = (tone: Tone, use: 'fill' | 'stroke') => Properties

function inkOf(tone: Tone, use: 'fill' | 'stroke'): Properties {
  return {[use]: inks[tone]}
}

function classOf(tone: Tone, use: 'fill' | 'stroke'): Properties {
  return {className: [`${use}-${tone}`]}
}

function frameOf({width, height}: Scene): Properties {
  return {
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    width: short(width),
    height: short(height),
    fontFamily: faces,
    fontSize: String(letter)
  }
}

function childrenOf({marks}: Scene, paint: Paint): Array<ElementContent> {
  return marks.map((mark) => drawn(mark, paint))
}

function drawn(mark: Mark, paint: Paint): Element {
  if (mark.kind === 'bar') {
    const {x, y, width, height, tone} = mark
    return element('rect', {...numbers({x, y, width, height}), ...paint(tone, 'fill')})
  }
  if (mark.kind === 'dot') {
    const {x, y, radius, isFull} = mark
    const fill = paint(isFull ? 'ink' : 'paper', 'fill')
    const stroke = paint('ink', 'stroke')
    const className = [...listOf(fill), ...listOf(stroke)]
    const both = className.length > 0 ? {className} : {...fill, ...stroke}
    return element('circle', {...numbers({cx: x, cy: y, r: radius}), strokeWidth: '1.2', ...both})
  }
  if (mark.kind === 'line') {
    const {from, to, tone, weight, isDashed} = mark
    const ends = numbers({x1: from[0], y1: from[1], x2: to[0], y2: to[1]})
    const dashes = isDashed ? {strokeDashArray: ['3', '2.5']} : {}
    return element('line', {...ends, strokeWidth: String(weight), ...dashes, ...paint(tone, 'stroke')})
  }
  const {x, y, width, text, tone, isBold} = mark
  // Whatever the face, the words take the room that was kept for them.
  const room = {textLength: String(short(width)), lengthAdjust: 'spacingAndGlyphs'}
  const bold = isBold ? {fontWeight: '600'} : {}
  return element('text', {...numbers({x, y}), ...room, ...bold, ...paint(tone, 'fill')}, [{type: 'text', value: text}])
}

function listOf({className}: Properties): ReadonlyArray<string> {
  return Array.isArray(className) ? className.map(String) : []
}

function numbers(values: Readonly<Record<string, number>>): Properties {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, short(value)]))
}

function short(value: number): number {
  return Math.round(value * 100) / 100
}

function element(tagName: string, properties: Properties, children: Array<ElementContent> = []): Element {
  return {type: 'element', tagName, properties, children}
}

/** What a theme may ask for: a large initial, to which lines give way, and a colophon. */

import {expect, test} from 'vitest'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {textOf} from '../../../src/compile/pdf/frames-text.ts'
import {compose, draw, type Frames, houseTheme} from '../../../src/compile/pdf/index.ts'
import {faultsOf} from '../../support/rules/index.ts'

const theme = {...houseTheme('digest'), dropCap: 3}
const words = 'The council met in the hall and went home by the bridge, for it was late, and nobody spoke. '

function set(markdown: string): Frames {
  return compose(fromMarkdown(markdown), {theme})
}

test('three lines give way to the first letter', () => {
  const [page] = set(`# A Title\n\n${words.repeat(8)}\n\n${words.repeat(3)}`).pages
  const lines = page?.lines.filter(({tag}) => tag?.type === 'P') ?? []
  const [cap, first, second, third, fourth] = lines
  expect(lines.slice(0, 2).map((line) => textOf(line).slice(0, 11))).toEqual(['T', 'he council '])
  // It stands on the third line, and is as high as the capitals of the first.
  expect(cap?.y).toBe(third?.y)
  const size = (line = cap): number =>
    Math.max(...(line?.parts ?? []).map((part) => (part === 'space' ? 0 : part.size)))
  const capHeight = 0.67
  expect((third?.y ?? 0) - capHeight * size()).toBeCloseTo((first?.y ?? 0) - capHeight * size(first), 1)
  expect(new Set([first, second, third].map((line) => Math.round(line?.x ?? 0))).size).toBe(1)
  const white = (first?.x ?? 0) - (cap?.x ?? 0) - (cap?.width ?? 0)
  expect(white).toBeGreaterThan(1)
  expect(white).toBeLessThan(4)
  expect(fourth?.x).toBeLessThan((first?.x ?? 0) - 10)
})

test('what cannot bear one has none', () => {
  const none = [
    `${words}`,
    `*${words.repeat(8)}`.replace('*The', '1913 the'),
    `> ${words.repeat(8)}`,
    `- ${words.repeat(8)}`,
    `[Link](https://example.org) ${words.repeat(8)}`,
    '# A title alone'
  ]
  for (const markdown of none) {
    const sizes = set(markdown).pages.flatMap(({lines}) =>
      lines
        .filter(({tag}) => tag?.type === 'P')
        .flatMap(({parts}) => parts.map((part) => (part === 'space' ? 0 : part.size)))
    )
    expect(Math.max(0, ...sizes)).toBeLessThan(12)
  }
})

test('a colophon stands at the end, in the language of the text', () => {
  const endOf = (lang: string): string | undefined => {
    const {pages} = compose(fromMarkdown(`---\nlang: ${lang}\n---\n\n${words}`), {theme: {...theme, colophon: true}})
    const lines = pages
      .at(-1)
      ?.lines.filter(({tag}) => tag?.type === 'P')
      .map(textOf)
    return lines?.at(-1)?.trim()
  }
  expect(endOf('en')).toBe('Set in Source Serif 4 with Stet.')
  expect(endOf('fr')).toBe('Composé en Source Serif 4 avec Stet.')
  expect(endOf('fi')).toBe('Set in Source Serif 4 with Stet.')
})

test('a mark that opens what is said goes with it, and the file is sound', async () => {
  const frames = set(`“${words.repeat(8)}”`)
  const [cap] = frames.pages[0]?.lines.filter(({tag}) => tag?.type === 'P') ?? []
  expect(cap && textOf(cap)).toBe('“T')
  expect(await faultsOf(await draw(frames), 'pdfa-3a')).toEqual([])
})

/** Packs: what a template may not do, what a manifest must say, and what gives way to keep the pages. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {
  digest,
  housePack,
  housePacks,
  indexOf,
  packOf,
  renderBrief,
  writeBrief
} from '../../../src/compile/brief/index.ts'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {compose} from '../../../src/compile/pdf/index.ts'
import {pull} from '../../../src/press/setting.ts'

const root = path.join(import.meta.dirname, '../../..')
const facts = digest(fromMarkdown('# Title\n\nText.\n'))

/** Fill a template of one’s own. */
function filled(text: string, partials: Readonly<Record<string, string>> = {}): string {
  const names = Object.keys(partials)
  const files = new Map([
    ['pack.yaml', `title: Mine\ndescription: A test.\npartials: [${names.join(', ')}]\n`],
    ['brief.hbs', text],
    ...names.map((name): [string, string] => [`partials/${name}.hbs`, partials[name] ?? ''])
  ])
  return renderBrief(facts, {pack: packOf('mine', files)})
}

const refused: ReadonlyArray<readonly [text: string, message: RegExp]> = [
  ['{{{title}}}', /^mine\/brief\.hbs:1: Unexpected triple-stash/],
  ['a\n{{&title}}', /^mine\/brief\.hbs:2: Unexpected triple-stash/],
  ['{{> other}}', /^mine\/brief\.hbs:1: Unexpected partial `other`/],
  ['{{> (lookup . "x")}}', /^mine\/brief\.hbs:1: Unexpected partial/],
  ['{{title.constructor}}', /^mine\/brief\.hbs:1: Unexpected name `constructor`/],
  ['{{title.__proto__.polluted}}', /^mine\/brief\.hbs:1: Unexpected name `__proto__`/],
  ['{{title.toString}}', /^mine\/brief\.hbs:1: Unexpected name `toString`/],
  ['{{shout title}}', /^mine\/brief\.hbs:1: Unexpected helper `shout`/],
  ['{{mdText (lookup this "x")}}', /^mine\/brief\.hbs:1: Unexpected helper `lookup`/],
  ['{{#with title}}x{{/with}}', /^mine\/brief\.hbs:1: Unexpected/],
  ['{{#*inline "x"}}{{/inline}}', /^mine\/brief\.hbs:1: Unexpected decorator/],
  ['\n{{#if title}}', /^mine\/brief\.hbs:2: Cannot be read as a template/],
  ['\n\n{{missing}}', /^mine\/brief\.hbs:3: Unexpected name `missing`/],
  ['\n{{quote missing}}', /^mine\/brief\.hbs:2: Unexpected name `missing`/],
  ['\n{{quote lang}}', /^mine\/brief\.hbs:2: Unexpected value `und`, expected a span/],
  ['\n{{mdText title}}', /^mine\/brief\.hbs:2: Unexpected value .*, expected text/],
  ['{{helperMissing}}', /^mine\/brief\.hbs:1: Unexpected name `helperMissing`/],
  [`${'{{#if a}}'.repeat(6000)}${'{{/if}}'.repeat(3000)}`, /^mine\/brief\.hbs:1: (?:Unexpected length|Cannot be read)/],
  [`${'{{#if lang}}'.repeat(3000)}${'{{/if}}'.repeat(3000)}`, /^mine\/brief\.hbs:1: /]
]

test.each(refused.map(([text, message]) => ({begins: text.slice(0, 40), text, message})))(
  'a template may not have $begins',
  ({text, message}) => {
    expect(() => filled(text)).toThrow(message)
  }
)

test('partials that call one another are refused, and none is called without end', () => {
  expect(() => filled('{{> a}}', {a: '{{> b}}', b: 'x\n{{> a}}'})).toThrow(
    /mine\/partials\/b\.hbs:1: .*`a` → `b` → `a`/
  )
  expect(() => filled('{{> a}}', {a: '{{> a}}'})).toThrow(/without end/)
  const names = [...'abcdefghijklmnopqrstuvwxyz']
  const bomb = Object.fromEntries(names.map((name, at) => [name, at === 25 ? 'x' : `{{> ${names[at + 1]}}}`.repeat(2)]))
  const started = performance.now()
  expect(() => filled('{{> a}}', bomb)).toThrow(/\.hbs:\d+: Unexpected template, it takes more than/)
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('loops in loops are stopped', () => {
  const list = Array.from({length: 40}, () => '{{#each ../dates}}').join('')
  const many = digest(fromMarkdown(`# Title\n\n${'In May 2011 it rained. '.repeat(60)}\n`))
  const text = `{{#each dates}}${list}x${'{{/each}}'.repeat(40)}{{/each}}`
  const files = new Map([
    ['pack.yaml', 'title: Mine\ndescription: A test.\n'],
    ['brief.hbs', text.replaceAll('../dates', '@root.dates')]
  ])
  expect(() => renderBrief(many, {pack: packOf('mine', files)})).toThrow(/Unexpected template, it (?:takes|writes)/)
})

test('what no helper escapes is escaped all the same', () => {
  const hostile = digest(fromMarkdown('# \\<b>x\\</b> \\*y\\* \\| {{z}}\n\nText.\n'))
  const files = new Map([
    ['pack.yaml', 'title: Mine\ndescription: A test.\n'],
    ['brief.hbs', '{{title.text}}']
  ])
  expect(renderBrief(hostile, {pack: packOf('mine', files)})).toBe('\\<b\\>x\\</b\\> \\*y\\* \\| \\{\\{z\\}\\}\n')
  expect(filled('{{#each authors}}{{this}}{{/each}}{{mdText title.text}}')).toBe('Title\n')
})

test('a template cannot pass words off as the source’s', () => {
  const tree = fromMarkdown('# Title\n\nThe main point of all rain is that it falls on every field alike.\n')
  const found = digest(tree)
  const write = (text: string): unknown => {
    const files = new Map([
      ['pack.yaml', 'title: Mine\ndescription: A test.\n'],
      ['brief.hbs', text]
    ])
    return writeBrief(found, indexOf(tree), {pack: packOf('mine', files)})
  }
  expect(() => write('“It never rains.” (¶1)')).toThrow(/Cannot quote `It never rains\.” \(¶1\)`, it leads to nothing/)
  expect(() => write('“It never rains.” ({{at title}})')).toThrow(/Cannot quote/)
  expect(() => write('“It never rains.” ([¶1](#e-1-0-8))')).toThrow(/Cannot quote/)
  expect(() => write('[It never rains.](#e-1-0-8)')).toThrow(/¶1 reads `The main` there/)
  expect(() => write('[x](#e-9-0-8)')).toThrow(/no such place/)
  expect(() => write('{{quote title}}')).not.toThrow()
})

test.each([
  ['', /^mine\/pack\.yaml:1: Unexpected content/],
  ['title: x\n', /^mine\/pack\.yaml:1: Cannot find `description`/],
  ['title: x\ndescription: y\nwho: me\n', /^mine\/pack\.yaml:3: Unexpected `who: "me"`, expected no such key/],
  ['title: x\ndescription: y\npages: 0\n', /^mine\/pack\.yaml:3: .*a number from 1 to 100/],
  ['title: x\ndescription: y\nstyle: wild\n', /^mine\/pack\.yaml:3: .*`brief` or `note`/],
  ['title: x\ndescription: y\nof: book\n', /^mine\/pack\.yaml:3: /],
  ['title: x\ndescription: y\npartials: [../../secret]\n', /^mine\/pack\.yaml:3: .*a list of names/],
  ['title: x\ndescription: y\n\npartials: [other]\n', /^mine\/pack\.yaml:4: Cannot find partial `other`/],
  ['title: x\ndescription: y\ndrop: [bottomLine]\n', /^mine\/pack\.yaml:3: /],
  ['title: x\ndescription: y\nmost: {people: -1}\n', /^mine\/pack\.yaml:3: /],
  ['title: "x\ndescription: y\n', /^mine\/pack\.yaml:\d: /],
  ['a: &a [x]\nb: [*a, *a]\n', /^mine\/pack\.yaml:\d: /]
])('a manifest that is wrong is named: %j', (manifest, message) => {
  expect(() =>
    packOf(
      'mine',
      new Map([
        ['pack.yaml', manifest],
        ['brief.hbs', 'x']
      ])
    )
  ).toThrow(message)
})

test('a pack without its files is named', () => {
  expect(() => packOf('mine', new Map())).toThrow(/^mine\/pack\.yaml:1: Cannot find the manifest/)
  expect(() => packOf('mine', new Map([['pack.yaml', 'title: x\ndescription: y\n']]))).toThrow(
    /Cannot find `brief\.hbs`/
  )
  expect(() => housePack('none')).toThrow(/Unexpected pack `none`, expected a folder or one of `bluf`/)
})

test('house packs are what the schema says a pack is', () => {
  const schema: unknown = JSON.parse(readFileSync(path.join(root, 'schemas/pack.json'), 'utf8'))
  const validate = new Ajv2020({allErrors: true}).compile(schema as object)
  for (const name of housePacks()) {
    const manifest: unknown = parse(readFileSync(path.join(root, 'templates/packs', name, 'pack.yaml'), 'utf8'))
    expect([name, validate(manifest), validate.errors]).toEqual([name, true, null])
  }
})

test('every pack keeps its pages, whatever the source, and says what it left out', async () => {
  const source = readFileSync(path.join(root, 'source/csto.txt'))
  const {restoration} = await pull(source, {file: 'csto.txt'})
  const tree = fromMarkdown(restoration.markdown)
  const paragraphs = indexOf(tree)
  const all = digest(tree)
  for (const pack of housePacks()
    .map(housePack)
    .filter(({manifest}) => manifest.of === 'piece')) {
    const pagesOf = (brief: typeof tree): number => compose(brief, {theme: pack.manifest.style}).pages.length
    const {markdown, model} = writeBrief(all, paragraphs, {pack, pagesOf})
    expect(pagesOf(fromMarkdown(markdown))).toBeLessThanOrEqual(pack.manifest.pages ?? 99)
    expect(model.leftOut.length > 0).toBe(/Left out for want of room/.test(markdown))
    expect(writeBrief(all, paragraphs, {pack, pagesOf}).markdown).toBe(markdown)
    // What was left out is in the data, whole.
    expect(model.digest).toEqual(all)
  }
})

test('any text as a template is filled or refused with its file and line', () => {
  const part = fc.constantFrom(
    '{{',
    '}}',
    '{{{',
    '#each ',
    '/each',
    '#if ',
    'title',
    '.',
    'text',
    '../',
    '@root',
    ' ',
    '\n',
    '>',
    '"',
    'this',
    '[',
    '|'
  )
  fc.assert(
    fc.property(fc.array(part, {maxLength: 12}), (parts) => {
      try {
        filled(parts.join(''))
      } catch (error) {
        expect(String(error)).toMatch(/^SyntaxError: mine\/brief\.hbs:\d+: /)
      }
    }),
    {numRuns: 300}
  )
})

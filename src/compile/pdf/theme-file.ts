/** Themes as files that people write: read, and refused at what cannot be set. */

import path from 'node:path'
import {readAsset} from '../../assets.ts'
import {nearest} from '../nearest.ts'
import {isRecord, readSettings, type Settings} from '../settings.ts'
import {type Faces, faceOf, houseFaces, type Role, roles} from './faces.ts'
import {
  type Letters,
  leastRows,
  leastWhite,
  type PaperName,
  type Part,
  papers,
  parts,
  type Theme,
  type ThemeName,
  themeNames,
  widthOf
} from './theme.ts'

const mm = 72 / 25.4

const kept = new Map<ThemeName, Theme>()

/** Get a theme that comes with the program. */
export function houseTheme(name: ThemeName): Theme {
  const known = kept.get(name)
  if (known) return known
  const theme = themeFrom(`${name}.yaml`, readAsset('themes', `${name}.yaml`))
  kept.set(name, theme)
  return theme
}

/**
 * Read a theme.
 *
 * @param file
 *   Path of its file, for messages; faces are found from its folder.
 * @param text
 *   YAML or JSON.
 * @throws {SyntaxError}
 *   At what is missing or wrong: file, line, key, value, and what it may be.
 */
export function themeFrom(file: string, text: string): Theme {
  const settings = readSettings(file, text, '`extends`, `columns`, `measure` and others')
  const {data, fail} = settings
  const base = baseOf(settings)
  const read = readerOf(settings, base)
  const theme: Theme = {
    paper: paperOf(settings, base),
    columns: read.number('columns', 1, 3, isWhole),
    measure: read.number('measure', 8, 80),
    gutter: read.number('gutter', 0.5, 10),
    margins: {
      top: read.number('margins.top', 0, 400),
      bottom: read.number('margins.bottom', 0, 400),
      inner: read.number('margins.inner', 0.1, 0.9)
    },
    grid: read.number('grid', 4, 80),
    body: read.number('body', 4, 40),
    scale: read.number('scale', 1, 2),
    space: spaceOf(settings, base),
    notes: read.choice('notes', ['foot', 'end']),
    dropCap: 'dropCap' in data || base ? read.number('dropCap', 1, 5, isWhole) : 1,
    colophon: colophonOf(settings, base),
    letters: lettersOf(settings, base),
    faces: facesOf(settings, base, path.dirname(file))
  }
  checkKeys(settings)
  const {paper, columns, margins, grid, body} = theme
  if (grid < body) fail('grid', grid, `at least the size of the text, ${body}`)
  const width = widthOf(theme)
  if (width > paper.width - 2 * leastWhite) {
    fail(
      'measure' in data ? 'measure' : 'columns',
      data['measure'] ?? columns,
      `columns that leave white on the paper: they are ${Math.round(width)} points wide, it is ${Math.round(paper.width)}`
    )
  }
  if (paper.height - margins.top - margins.bottom < leastRows * grid) {
    fail('margins.bottom', margins.bottom, `margins that leave ${leastRows} rows of ${grid} points between them`)
  }
  return theme
}

function baseOf({data, fail}: Settings): Theme | undefined {
  const name = data['extends']
  if (name === undefined) return undefined
  const found = themeNames.find((known) => known === name)
  return houseTheme(found ?? fail('extends', name, `one of \`${themeNames.join('`, `')}\``))
}

const known: ReadonlyMap<string, ReadonlyArray<string>> = new Map<string, ReadonlyArray<string>>([
  [
    '',
    [
      'extends',
      'paper',
      'columns',
      'measure',
      'gutter',
      'margins',
      'grid',
      'body',
      'scale',
      'space',
      'notes',
      'dropCap',
      'colophon',
      'letters',
      'faces'
    ]
  ],
  ['margins', ['top', 'bottom', 'inner']],
  ['letters', [...parts, 'heads']],
  ['faces', roles]
])

function checkKeys(settings: Settings): void {
  for (const [group, names] of known) {
    const value = group === '' ? settings.data : settings.data[group]
    if (value === undefined) continue
    if (!isRecord(value)) settings.fail(group, value, `keys of \`${names.join('`, `')}\``)
    for (const [name, found] of Object.entries(value)) {
      if (names.includes(name)) continue
      const near = nearest(name, names)
      const expected = near === undefined ? `one of the keys \`${names.join('`, `')}\`` : `the key \`${near}\``
      settings.fail(group === '' ? name : `${group}.${name}`, found, expected)
    }
  }
}

/** Find what stands under a name such as `margins.top`. */
function valueAt(from: unknown, key: string): unknown {
  return key.split('.').reduce((value: unknown, name) => (isRecord(value) ? value[name] : undefined), from)
}

interface Reader {
  readonly number: (key: string, least: number, most: number, fits?: (value: number) => boolean) => number
  readonly choice: <T extends string>(key: string, of: ReadonlyArray<T>) => T
}

function readerOf({data, fail}: Settings, base: Theme | undefined): Reader {
  return {
    number(key, least, most, fits = () => true) {
      const value = valueAt(data, key) ?? valueAt(base, key)
      if (typeof value === 'number' && value >= least && value <= most && fits(value)) return value
      return fail(key, value, `a ${fits === isWhole ? 'whole ' : ''}number from ${least} to ${most}`)
    },
    choice(key, of) {
      const value = valueAt(data, key) ?? valueAt(base, key)
      return of.find((one) => one === value) ?? fail(key, value, `one of \`${of.join('`, `')}\``)
    }
  }
}

function isWhole(value: number): boolean {
  return Number.isInteger(value)
}

function paperOf({data, fail}: Settings, base: Theme | undefined): Theme['paper'] {
  const value = data['paper']
  if (value === undefined && base) return base.paper
  if (typeof value === 'string' && Object.hasOwn(papers, value)) return papers[value as PaperName]
  if (isNumbers(value, 2, 90, 1200)) return {width: (value[0] ?? 0) * mm, height: (value[1] ?? 0) * mm}
  const names = Object.keys(papers).join('`, `')
  return fail('paper', value, `one of \`${names}\`, or width and height in millimetres, as \`[170, 240]\``)
}

function spaceOf({data, fail}: Settings, base: Theme | undefined): Theme['space'] {
  const value = data['space'] ?? base?.space
  if (!isNumbers(value, 3, 0.01, 1)) {
    return fail('space', value, 'word space, its stretch and its shrink, each from 0.01 to 1 em')
  }
  const [width = 0, stretch = 0, shrink = 0] = value
  if (shrink >= width) fail('space', value, 'a shrink that is less than the space')
  return [width, stretch, shrink]
}

function colophonOf({data, fail}: Settings, base: Theme | undefined): boolean {
  const value = data['colophon'] ?? base?.colophon ?? false
  return typeof value === 'boolean' ? value : fail('colophon', value, '`true` or `false`')
}

function isNumbers(value: unknown, count: number, least: number, most: number): value is ReadonlyArray<number> {
  return (
    Array.isArray(value) &&
    value.length === count &&
    value.every((one) => typeof one === 'number' && one >= least && one <= most)
  )
}

const lettersAre = `steps of the scale and a face, as \`[1.5, italic]\`; faces are \`${roles.join('`, `')}\``

function lettersOf({data, fail}: Settings, base: Theme | undefined): Theme['letters'] {
  const own = isRecord(data['letters']) ? data['letters'] : {}
  const one = (part: Part): Letters => {
    const value = own[part] ?? base?.letters[part]
    return isLetters(value) ? value : fail(`letters.${part}`, value, lettersAre)
  }
  const heads = own['heads'] ?? base?.letters.heads
  if (!Array.isArray(heads) || heads.length === 0 || heads.length > 6 || !heads.every(isLetters)) {
    return fail('letters.heads', heads, `a list of one to six, for headings by depth, each ${lettersAre}`)
  }
  return {
    title: one('title'),
    byline: one('byline'),
    abstract: one('abstract'),
    label: one('label'),
    table: one('table'),
    note: one('note'),
    code: one('code'),
    furniture: one('furniture'),
    heads
  }
}

function isLetters(value: unknown): value is Letters {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [step, role] = value
  return typeof step === 'number' && Math.abs(step) <= 24 && roles.some((known) => known === role)
}

// What a family that a theme brings along has no cut for.
const standIns: Readonly<Partial<Record<Role, Role>>> = {
  boldItalic: 'bold',
  caption: 'roman',
  captionItalic: 'italic',
  display: 'bold',
  sansItalic: 'sans',
  sansBold: 'sans'
}

function facesOf({data, fail}: Settings, base: Theme | undefined, folder: string): Faces {
  const own = isRecord(data['faces']) ? data['faces'] : {}
  const found: Partial<Record<Role, string>> = {}
  for (const role of roles) {
    const value = own[role]
    if (value === undefined) continue
    const file = typeof value === 'string' ? path.resolve(folder, value) : fail(`faces.${role}`, value, aFace)
    try {
      faceOf(file)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      fail(`faces.${role}`, value, `${aFace}; this one ${error.message}`)
    }
    found[role] = file
  }
  // Letters of two families in one line are seen.
  for (const role of ['italic', 'bold'] as const) {
    if (found.roman && !found[role]) fail(`faces.${role}`, own[role], `${aFace}, since \`faces.roman\` is one’s own`)
  }
  const house = base?.faces ?? houseFaces
  const pick = (role: Role): string => {
    const standIn = standIns[role]
    const isOwn = role.startsWith('sans') ? found.sans : found.roman
    return found[role] ?? (standIn && isOwn ? pick(standIn) : house[role])
  }
  return Object.fromEntries(roles.map((role) => [role, pick(role)])) as Record<Role, string>
}

const aFace = 'the path of a TTF or OTF file, from the theme’s folder'

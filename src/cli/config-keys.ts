/** What can be set in a configuration, and what each setting may be; `schemas/config.json` says the same. */

import {reportForms} from '../archive/index.ts'
import {nearest, optionalRules, Trouble} from '../press/index.ts'
import {commands} from './commands/index.ts'

/** Settings, by what the option is called in the command. */
export type Config = Readonly<Record<string, unknown>>

interface Key {
  /** Words for the sentence when it is wrong. */
  readonly expected: string
  readonly fits: (value: unknown) => boolean
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const text = (expected: string): Key => ({expected, fits: isText})
const texts = (expected: string): Key => ({expected, fits: isTexts})
const number = (expected: string): Key => ({
  expected,
  fits: (value) => typeof value === 'number' && value > 0 && Number.isFinite(value)
})
const whole = (expected: string): Key => ({expected, fits: (value) => Number.isSafeInteger(value) && Number(value) > 0})
const choice = (...words: ReadonlyArray<string>): Key => ({
  expected: `\`${words.join('`, `')}\``,
  fits: (value) => words.some((word) => word === value)
})
const flag: Key = {expected: '`true` or `false`', fits: (value) => typeof value === 'boolean'}

/** All settings, by name. */
export const configKeys: Readonly<Record<string, Key>> = {
  extends: {
    expected: 'the name of a preset, a file, or a list of them',
    fits: (value) => isText(value) || isTexts(value)
  },
  lang: {
    expected: 'a language tag, as `en` or `de-AT`',
    fits: (value) => typeof value === 'string' && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value)
  },
  maxSize: number('a number of megabytes'),
  report: choice('pretty', ...reportForms),
  quiet: flag,
  verbose: flag,
  frail: flag,
  failOn: choice('uncertain'),
  outDir: text('a folder'),
  jobs: whole('a whole number of documents at a time'),
  timeout: number('a number of seconds'),
  maxMemory: number('a number of megabytes'),
  pack: text('the name of a pack, or a folder'),
  notes: text('a file of notes'),
  questions: text('a file of questions'),
  scale: text('the name of a scale of likelihood'),
  theme: text('the name of a theme, or a file'),
  paper: text('the name of a paper'),
  standard: text('the name of a standard'),
  profile: text('an ICC file'),
  condition: text('the name of a printing condition'),
  bleed: {expected: '0 to 50 millimetres', fits: (value) => typeof value === 'number' && value >= 0 && value <= 50},
  pictures: text('a folder'),
  marks: text('names of printer’s marks, with commas between'),
  to: choice('md', 'html', 'pdf', 'json'),
  plugin: texts('a list of files and packages'),
  without: {
    expected: `a list of rules: ${optionalRules.join(', ')}`,
    fits: (value) => Array.isArray(value) && value.every((name) => optionalRules.includes(name))
  }
}

/** Commands that have settings of their own. */
export const sectionNames: ReadonlyArray<string> = Object.keys(commands).filter(
  (name) => !['init', 'config', 'completion'].includes(name)
)

/** A file of settings, for the sentence when one is wrong. */
export interface Place {
  readonly file: string
  /** The line of a key, as `lang` or `pull.lang`; nothing where the file is a program. */
  readonly lineOf: (key: string) => number | undefined
}

/**
 * Check settings; those below the name of a command are for that command alone.
 *
 * @throws {Trouble}
 *   When one is wrong; it names the place, the setting, what it is and what it may be.
 */
export function checkConfig(value: unknown, place: Place): Config {
  const names = Object.keys(configKeys)
  for (const [name, setting] of entriesOf(value, () => `\`${place.file}\``)) {
    if (!sectionNames.includes(name)) {
      checkSetting(name, setting, () => whereOf(place, name), names)
      continue
    }
    const own = names.filter((each) => each !== 'extends')
    for (const [below, each] of entriesOf(setting, () => `${whereOf(place, name)}, ${name}`)) {
      checkSetting(below, each, () => `${whereOf(place, `${name}.${below}`)}, ${name}`, own)
    }
  }
  return value as Config
}

// Lines are counted only where there is something to tell of them.
function whereOf({file, lineOf}: Place, key: string): string {
  const line = lineOf(key)
  return `\`${file}${line === undefined ? '' : `:${line}`}\``
}

function entriesOf(value: unknown, where: () => string): ReadonlyArray<[string, unknown]> {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return Object.entries(value)
  throw new Trouble('usage', `Unexpected \`${shown(value)}\` in ${where()}, expected settings by name`)
}

function checkSetting(name: string, setting: unknown, where: () => string, names: ReadonlyArray<string>): void {
  const key = names.includes(name) ? configKeys[name] : undefined
  if (!key) {
    const near = nearest(name, names)
    const hint = near === undefined ? `one of ${names.join(', ')}` : `\`${near}\``
    throw new Trouble('usage', `Unexpected setting \`${name}\` in ${where()}, expected ${hint}`)
  }
  if (key.fits(setting)) return
  const hint = name === 'without' ? ruleHint(setting) : ''
  throw new Trouble('usage', `Unexpected \`${name}: ${shown(setting)}\` in ${where()}, expected ${key.expected}${hint}`)
}

function ruleHint(setting: unknown): string {
  const wrong = Array.isArray(setting) ? setting.find((name) => !optionalRules.includes(name)) : undefined
  const near = typeof wrong === 'string' ? nearest(wrong, optionalRules) : undefined
  return near === undefined ? '' : `; did you mean \`${near}\`?`
}

function shown(value: unknown): string {
  const json = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
  return json.length > 60 ? `${json.slice(0, 59)}…` : json
}

/** What can be set in a configuration, and what each setting may be; `schemas/config.json` says the same. */

import {reportForms} from '../archive/index.ts'
import {optionalRules, Trouble} from '../press/index.ts'
import {commands} from './commands/index.ts'
import {nearest} from './nearest.ts'

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
  jobs: number('a number of documents at a time'),
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
  bleed: number('a number of millimetres'),
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

/**
 * Check settings; those below the name of a command are for that command alone.
 *
 * @param file
 *   Where they stand, for the sentence when one is wrong.
 * @throws {Trouble}
 *   When one is wrong; it names the setting, what it is and what it may be.
 */
export function checkConfig(value: unknown, file: string): Config {
  const sections = entriesOf(value, file).filter(([name]) => sectionNames.includes(name))
  const settings = entriesOf(value, file).filter(([name]) => !sectionNames.includes(name))
  for (const [name, setting] of settings) checkSetting(name, setting, file, Object.keys(configKeys))
  for (const [command, section] of sections) {
    const where = `${file}, ${command}`
    const names = Object.keys(configKeys).filter((name) => name !== 'extends')
    for (const [name, setting] of entriesOf(section, where)) checkSetting(name, setting, where, names)
  }
  return value as Config
}

function entriesOf(value: unknown, file: string): ReadonlyArray<[string, unknown]> {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return Object.entries(value)
  throw new Trouble('usage', `Unexpected \`${shown(value)}\` in \`${file}\`, expected settings by name`)
}

function checkSetting(name: string, setting: unknown, file: string, names: ReadonlyArray<string>): void {
  const key = names.includes(name) ? configKeys[name] : undefined
  if (!key) {
    const near = nearest(name, names)
    const hint = near === undefined ? `one of ${names.join(', ')}` : `\`${near}\``
    throw new Trouble('usage', `Unexpected setting \`${name}\` in \`${file}\`, expected ${hint}`)
  }
  if (key.fits(setting)) return
  const hint = name === 'without' ? ruleHint(setting) : ''
  throw new Trouble(
    'usage',
    `Unexpected \`${name}: ${shown(setting)}\` in \`${file}\`, expected ${key.expected}${hint}`
  )
}

function ruleHint(setting: unknown): string {
  const wrong = Array.isArray(setting) ? setting.find((name) => !optionalRules.includes(name)) : undefined
  const near = typeof wrong === 'string' ? nearest(wrong, optionalRules) : undefined
  return near === undefined ? '' : `; did you mean \`${near}\`?`
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value)
  return json.length > 60 ? `${json.slice(0, 59)}…` : json
}

/** The standard that pages are to keep, as it is asked for on a command line. */

import {
  type Condition,
  checkTarget,
  conditions,
  type DrawOptions,
  type PrintersMark,
  pointsPerMm,
  type StandardName,
  standards
} from '../compile/pdf/index.ts'
import {readWhole} from './read-whole.ts'
import {Trouble} from './trouble.ts'

/** What was asked for. */
export interface StandardAsked {
  readonly standard?: string
  /** Name of an ICC file. */
  readonly profile?: string
  readonly condition?: string
  /** In millimetres. */
  readonly bleed?: number
  /** Names, with commas between; or `none`. */
  readonly marks?: string
}

// Profiles of presses have 0.5 to 4 MB.
const maxProfileMegabytes = 16

const allMarks: ReadonlyArray<PrintersMark> = ['crop', 'registration', 'bars']

/**
 * Find out how pages are to be written.
 *
 * @throws {Trouble}
 *   When there is no such standard, or it has not what it needs, or more than it takes.
 */
export function standardIn(asked: StandardAsked): DrawOptions {
  const {profile, condition, bleed, marks} = asked
  const standard = oneOf(standardNames, asked.standard ?? 'pdfa-3a', 'standard')
  if (!standards[standard].exchange) {
    const [extra] = Object.entries({profile, condition, bleed, marks}).flatMap(([name, value]) =>
      value === undefined ? [] : [name]
    )
    if (extra === undefined) return {standard}
    throw new Trouble(
      'usage',
      `Unexpected \`--${extra}\` for \`${standard}\`, it is for a press; use \`--standard pdfx-4\` or \`pdfx-1a\``
    )
  }

  const bytes = profile === undefined ? undefined : readWhole(profile, maxProfileMegabytes)
  const options: DrawOptions = {
    standard,
    ...(bytes && {profile: bytes}),
    ...(condition !== undefined && {condition: oneOf(conditionNames, condition, 'condition')}),
    ...(bleed !== undefined && {bleed: bleed * pointsPerMm}),
    ...(marks !== undefined && {marks: marksIn(marks)})
  }
  try {
    checkTarget(standard, options)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    if (profile !== undefined) throw new Trouble('input', error.message.replace('profile', `profile \`${profile}\``))
    const other = standard === 'pdfx-1a' ? ', or the condition with `--condition NAME`' : ''
    throw new Trouble('usage', `${error.message}; name it with \`--profile FILE\`${other}`)
  }
  return options
}

const standardNames = Object.keys(standards) as ReadonlyArray<StandardName>
const conditionNames = Object.keys(conditions) as ReadonlyArray<Condition>

function marksIn(names: string): ReadonlyArray<PrintersMark> {
  return names === 'none' ? [] : names.split(',').map((name) => oneOf(allMarks, name.trim(), 'mark'))
}

function oneOf<Name extends string>(names: ReadonlyArray<Name>, name: string, what: string): Name {
  const found = names.find((known) => known === name)
  if (found !== undefined) return found
  throw new Trouble('usage', `Unexpected ${what} \`${name}\`, expected one of ${names.join(', ')}`)
}

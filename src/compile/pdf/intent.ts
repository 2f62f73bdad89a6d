/** Output intents: the device whose colours a file speaks of (ISO 32000-1, 14.11.5). */

import type {Press, Reference} from './document.ts'
import {factsOf, type ProfileFacts} from './icc.ts'
import type {StandardName} from './standard.ts'

/**
 * Printing conditions of the ICC’s registry (registry.color.org), by the
 * names that presses ask for; their profiles need not be in the file.
 */
export const conditions = {
  FOGRA39: 'Offset on coated paper, ISO 12647-2:2004',
  FOGRA47: 'Offset on uncoated white paper, ISO 12647-2:2004',
  FOGRA51: 'Offset on premium coated paper, ISO 12647-2:2013',
  FOGRA52: 'Offset on wood-free uncoated paper, ISO 12647-2:2013',
  'CGATS TR 001': 'Web offset on coated paper, SWOP',
  'CGATS TR 006': 'Sheet-fed offset on coated paper, GRACoL 2006',
  JC200103: 'Offset on coated paper, Japan Color 2001'
} as const

export type Condition = keyof typeof conditions

/** The press that a file is for. */
export interface Target {
  /** Bytes of the ICC profile, of a press in CMYK or grey; PDF/X-4 must have one. */
  profile?: Uint8Array
  /** A registered condition, for PDF/X-1a without a profile, or with the profile of that condition. */
  condition?: Condition
}

/** Say that the file speaks of sRGB. */
export function writeScreenIntent(press: Press): void {
  const name = new String('sRGB IEC61966-2.1')
  const profile = press.screenProfile()
  const intent = {S: 'GTS_PDFA1', OutputConditionIdentifier: name, Info: name, DestOutputProfile: profile}
  press.root.data['OutputIntents'] = [{Type: 'OutputIntent', ...intent}]
}

/**
 * Say which press the file is for.
 *
 * @throws {TypeError}
 *   When the standard wants to know more, or the profile is none of a press.
 */
export function writePressIntent(press: Press, standard: StandardName, {profile, condition}: Target): void {
  const facts = checkTarget(standard, {...(profile && {profile}), ...(condition && {condition})})
  const name = condition ? new String(condition) : new String('Custom')
  const says = condition ? conditions[condition] : (facts?.name ?? '')
  press.root.data['OutputIntents'] = [
    {
      Type: 'OutputIntent',
      S: 'GTS_PDFX',
      OutputConditionIdentifier: name,
      OutputCondition: new String(says),
      Info: new String(facts?.name ?? says),
      ...(condition && {RegistryName: new String('http://www.color.org')}),
      ...(profile && facts && {DestOutputProfile: profileIn(press, profile, facts.channels)})
    }
  ]
}

/**
 * See that a standard of the press has what it needs.
 *
 * @throws {TypeError}
 *   When it has not; the message says what is missing or unfit.
 */
export function checkTarget(standard: StandardName, {profile, condition}: Target): ProfileFacts | undefined {
  if (!profile) {
    if (standard === 'pdfx-1a' && condition) return undefined
    const other = standard === 'pdfx-1a' ? `, or a registered condition: ${Object.keys(conditions).join(', ')}` : ''
    throw new TypeError('Unexpected `' + standard + '` without a press, expected its ICC profile' + other)
  }
  const facts = factsOf(profile)
  if (!facts)
    throw new TypeError('Unexpected profile, no ICC profile, expected one of a printing press, in CMYK or grey')
  const {kind, space} = facts
  if (kind !== 'prtr' || (space !== 'CMYK' && space !== 'GRAY')) {
    throw new TypeError(
      'Unexpected profile, of ' + describe(facts) + ', expected one of a printing press, in CMYK or grey'
    )
  }
  if (facts.version > 4)
    throw new TypeError('Unexpected profile, of version ' + facts.version + ' of ICC, expected 2 or 4')
  return facts
}

const kinds: Readonly<Record<string, string>> = {mntr: 'a screen', scnr: 'a scanner or camera', prtr: 'a printer'}

function describe({kind, space}: ProfileFacts): string {
  return `${kinds[kind] ?? 'another kind'}, ${space.trim()}`
}

function profileIn({make}: Press, bytes: Uint8Array, channels: number): Reference {
  const profile = make({N: channels})
  profile.end(bytes)
  return profile
}

/** States as prose names them: names from the runtime, and adjectives, short names and capitals by hand. */

// Adjective or people, short names, capital: for states that foreign-affairs
// prose names most. The name is that of `Intl.DisplayNames` in English.
const others: Readonly<Record<string, {adjective?: string; names?: string; capital?: string}>> = {
  AF: {adjective: 'Afghan', capital: 'Kabul'},
  AM: {adjective: 'Armenian', capital: 'Yerevan'},
  AR: {adjective: 'Argentine'},
  AT: {adjective: 'Austrian', capital: 'Vienna'},
  AU: {adjective: 'Australian', capital: 'Canberra'},
  AZ: {adjective: 'Azerbaijani', capital: 'Baku'},
  BA: {names: 'Bosnia|Bosnia and Herzegovina', adjective: 'Bosnian', capital: 'Sarajevo'},
  BE: {adjective: 'Belgian'},
  BR: {adjective: 'Brazilian', capital: 'Brasília'},
  BY: {adjective: 'Belarusian', capital: 'Minsk'},
  CA: {adjective: 'Canadian', capital: 'Ottawa'},
  CD: {names: 'Democratic Republic of the Congo|DR Congo', capital: 'Kinshasa'},
  CN: {names: 'PRC|People’s Republic of China', adjective: 'Chinese', capital: 'Beijing'},
  CU: {adjective: 'Cuban', capital: 'Havana'},
  CZ: {names: 'Czech Republic', adjective: 'Czech', capital: 'Prague'},
  DE: {adjective: 'German', capital: 'Berlin'},
  DK: {adjective: 'Danish', capital: 'Copenhagen'},
  EE: {adjective: 'Estonian', capital: 'Tallinn'},
  EG: {adjective: 'Egyptian', capital: 'Cairo'},
  ES: {adjective: 'Spanish', capital: 'Madrid'},
  ET: {adjective: 'Ethiopian', capital: 'Addis Ababa'},
  FI: {adjective: 'Finnish', capital: 'Helsinki'},
  FR: {adjective: 'French', capital: 'Paris'},
  GB: {names: 'UK|Britain|Great Britain', adjective: 'British', capital: 'London'},
  GE: {adjective: 'Georgian', capital: 'Tbilisi'},
  GR: {adjective: 'Greek', capital: 'Athens'},
  HU: {adjective: 'Hungarian', capital: 'Budapest'},
  ID: {adjective: 'Indonesian', capital: 'Jakarta'},
  IL: {adjective: 'Israeli'},
  IN: {adjective: 'Indian', capital: 'New Delhi'},
  IQ: {adjective: 'Iraqi', capital: 'Baghdad'},
  IR: {adjective: 'Iranian', capital: 'Tehran'},
  IT: {adjective: 'Italian', capital: 'Rome'},
  JP: {adjective: 'Japanese', capital: 'Tokyo'},
  KG: {names: 'Kyrgyz Republic', adjective: 'Kyrgyz', capital: 'Bishkek'},
  KP: {names: 'North Korea|DPRK', adjective: 'North Korean', capital: 'Pyongyang'},
  KR: {names: 'South Korea', adjective: 'South Korean', capital: 'Seoul'},
  KZ: {adjective: 'Kazakh', capital: 'Astana'},
  LB: {adjective: 'Lebanese', capital: 'Beirut'},
  LT: {adjective: 'Lithuanian', capital: 'Vilnius'},
  LV: {adjective: 'Latvian', capital: 'Riga'},
  LY: {adjective: 'Libyan', capital: 'Tripoli'},
  MD: {adjective: 'Moldovan', capital: 'Chișinău'},
  MM: {names: 'Myanmar|Burma', adjective: 'Burmese'},
  MN: {adjective: 'Mongolian', capital: 'Ulaanbaatar'},
  MX: {adjective: 'Mexican', capital: 'Mexico City'},
  NL: {names: 'the Netherlands', adjective: 'Dutch', capital: 'The Hague'},
  NO: {adjective: 'Norwegian', capital: 'Oslo'},
  PK: {adjective: 'Pakistani', capital: 'Islamabad'},
  PL: {adjective: 'Polish', capital: 'Warsaw'},
  PS: {names: 'Palestine', adjective: 'Palestinian'},
  PT: {adjective: 'Portuguese', capital: 'Lisbon'},
  RO: {adjective: 'Romanian', capital: 'Bucharest'},
  RS: {adjective: 'Serbian', capital: 'Belgrade'},
  RU: {names: 'Russian Federation|Soviet Union', adjective: 'Russian', capital: 'Moscow|Kremlin'},
  SA: {adjective: 'Saudi', capital: 'Riyadh'},
  SE: {adjective: 'Swedish', capital: 'Stockholm'},
  SY: {adjective: 'Syrian', capital: 'Damascus'},
  TJ: {adjective: 'Tajik', capital: 'Dushanbe'},
  TM: {adjective: 'Turkmen', capital: 'Ashgabat'},
  TR: {names: 'Turkey', adjective: 'Turkish', capital: 'Ankara'},
  TW: {adjective: 'Taiwanese', capital: 'Taipei'},
  UA: {adjective: 'Ukrainian', capital: 'Kyiv|Kiev'},
  US: {names: 'U.S.|USA|US', adjective: 'American', capital: 'Washington'},
  UZ: {adjective: 'Uzbek', capital: 'Tashkent'},
  VE: {adjective: 'Venezuelan', capital: 'Caracas'},
  VN: {adjective: 'Vietnamese', capital: 'Hanoi'},
  ZA: {adjective: 'South African', capital: 'Pretoria'}
}

// Region names that are first of all another word, person or part of a state.
const ambiguous = new Set(['Jersey', 'Georgia', 'Chad', 'Guinea', 'Niger', 'Jordan', 'Réunion'])

/** How a form names its state: by name, by adjective, or by its capital. */
export type Form = 'name' | 'adjective' | 'capital'

/** Every form, and the state it names. */
export const states: ReadonlyMap<string, {readonly code: string; readonly form: Form}> = gather()

/** Whether a form needs another state beside it to be taken for one. */
export function isAmbiguous(name: string): boolean {
  return ambiguous.has(name)
}

function gather(): Map<string, {code: string; form: Form}> {
  const result = new Map<string, {code: string; form: Form}>()
  const display = new Intl.DisplayNames(['en'], {type: 'region', fallback: 'none'})
  for (const first of 'ABCDEFGHIJKLMNOPQRSTUVW' + 'YZ') {
    for (const second of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      const code = first + second
      const name = display.of(code)
      // The runtime also names unions and old codes; they are no states.
      if (name === undefined || /^(?:EU|EZ|UN|QO|AA|ZZ|SU|DD|YU|CS|FX|UK)$/.test(code)) continue
      if (!result.has(name)) result.set(name, {code, form: 'name'})
    }
  }
  for (const [code, {adjective, names, capital}] of Object.entries(others)) {
    if (adjective) result.set(adjective, {code, form: 'adjective'})
    for (const name of names?.split('|') ?? []) result.set(name, {code, form: 'name'})
    for (const name of capital?.split('|') ?? []) result.set(name, {code, form: 'capital'})
  }
  return result
}

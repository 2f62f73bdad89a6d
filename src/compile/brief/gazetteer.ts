/** States as prose names them: by name, by adjective, or by their capital. */

import {stateLines} from './states.ts'

/** How a form names its state. */
export type Form = 'name' | 'adjective' | 'capital'

// Names that are first of all another word, a person or a part of a state.
const ambiguous = new Set([
  'Georgia',
  'Chad',
  'Guinea',
  'Niger',
  'Jordan',
  'Dominica',
  'Dominican',
  'Kingston',
  'Santiago',
  'Victoria',
  'Wellington',
  'Georgetown',
  'Lao',
  'Stanley'
])

/** Every form, and the state it names. */
export const states: ReadonlyMap<string, {readonly code: string; readonly form: Form}> = gather()

/** Whether a form needs another state beside it to be taken for one. */
export function isAmbiguous(name: string): boolean {
  return ambiguous.has(name)
}

function gather(): Map<string, {code: string; form: Form}> {
  const result = new Map<string, {code: string; form: Form}>()
  for (const line of stateLines.trim().split('\n')) {
    const [code = '', names, adjectives, capitals] = line.split(';')
    for (const [list, form] of [
      [names, 'name'],
      [adjectives, 'adjective'],
      [capitals, 'capital']
    ] as const) {
      // The first state to have a form keeps it.
      for (const name of list?.split(',') ?? []) if (name !== '' && !result.has(name)) result.set(name, {code, form})
    }
  }
  return result
}

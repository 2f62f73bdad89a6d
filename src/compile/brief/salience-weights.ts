/** How much each feature of a statement counts; learned by `scripts/learn-salience.ts`. */

import type {Features} from './features.ts'

export const weights: Features = {
  lead: 0.8,
  first: 0.25,
  end: 0.21,
  opening: 0.36,
  closing: 0.23,
  section: 0.07,
  themes: 0.95,
  heads: 0.3,
  central: 1.53,
  cues: 0.59,
  purpose: 0.46,
  details: -0.4,
  length: 0,
  long: -0.45,
  judged: 0.22,
  told: -0.15,
  pair: -0.1,
  bare: -0.1,
  dated: -0.4
}

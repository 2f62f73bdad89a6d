/** How much each feature of a statement counts; learned by `scripts/learn-salience.ts`. */

import type {Features} from './features.ts'

export const weights: Features = {
  lead: 0.8,
  first: 0.23,
  end: 0.04,
  opening: 0.34,
  closing: 0.37,
  section: 0.09,
  themes: 0.91,
  heads: 0.3,
  central: 1.53,
  cues: 0.55,
  purpose: 0.67,
  details: -0.4,
  length: 0,
  long: -0.45,
  judged: 0.13,
  told: -0.15,
  pair: -0.1,
  bare: -0.1,
  dated: -0.4
}

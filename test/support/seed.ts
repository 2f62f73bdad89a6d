/**
 * Property tests look at the same arbitrary texts each time, so that a check
 * that passed passes tomorrow. `FC_SEED=12345 npm run check:unit` looks at others.
 */

import fc from 'fast-check'

fc.configureGlobal({seed: Number(process.env['FC_SEED'] ?? 1)})

/** Logistic regression with an L2 penalty, by Newton’s steps (Hastie, Tibshirani and Friedman, section 4.4). */

/** One observation: the features that speak, each with its value, and the answer. */
export interface Sample {
  readonly features: Uint16Array
  readonly values: Float64Array
  readonly answer: boolean
  /** How much it counts. */
  readonly weight: number
}

// Newton’s steps converge in six to ten; the last ones change no decision.
const steps = 9
const enough = 0.01

/**
 * Learn weights.
 *
 * @param size
 *   Number of features.
 * @param penalty
 *   How strongly weights are drawn to 0, in observations.
 */
export function learn(samples: ReadonlyArray<Sample>, size: number, penalty: number): Float64Array {
  const weights = new Float64Array(size)
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(size)
    const hessian = new Float64Array(size * size)
    for (const sample of samples) {
      const {features, values, answer, weight} = sample
      const chance = predict(weights, sample)
      const error = weight * ((answer ? 1 : 0) - chance)
      const curve = weight * Math.max(1e-6, chance * (1 - chance))
      for (let i = 0; i < features.length; i++) {
        const a = features[i] as number
        const x = values[i] as number
        gradient[a] = (gradient[a] as number) + error * x
        // Who is as sure as this shapes no curve.
        if (curve < 1e-5) continue
        for (let j = 0; j <= i; j++) {
          // Features come in rising order, so the lower half is filled.
          const at = a * size + (features[j] as number)
          hessian[at] = (hessian[at] as number) + curve * x * (values[j] as number)
        }
      }
    }
    for (let at = 0; at < size; at++) {
      gradient[at] = (gradient[at] as number) - penalty * (weights[at] as number)
      hessian[at * size + at] = (hessian[at * size + at] as number) + penalty
    }
    const change = solve(hessian, gradient)
    let most = 0
    for (const [at, delta] of change.entries()) {
      weights[at] = (weights[at] as number) + delta
      most = Math.max(most, Math.abs(delta))
    }
    if (most < enough) break
  }
  return weights
}

/** How likely the answer is yes. */
export function predict(weights: Float64Array, {features, values}: Sample): number {
  let sum = 0
  for (let at = 0; at < features.length; at++)
    sum += (weights[features[at] as number] as number) * (values[at] as number)
  return 1 / (1 + Math.exp(-sum))
}

/** Solve a symmetric positive definite system, of which the lower half is given, by Cholesky’s method. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const get = (row: number, column: number): number => matrix[row * size + column] as number
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = get(i, j)
      for (let k = 0; k < j; k++) sum -= get(i, k) * get(j, k)
      matrix[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / get(j, j)
    }
  }
  const result = Float64Array.from(right)
  for (let i = 0; i < size; i++) {
    let sum = result[i] as number
    for (let k = 0; k < i; k++) sum -= get(i, k) * (result[k] as number)
    result[i] = sum / get(i, i)
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = result[i] as number
    for (let k = i + 1; k < size; k++) sum -= get(k, i) * (result[k] as number)
    result[i] = sum / get(i, i)
  }
  return result
}

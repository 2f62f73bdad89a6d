/** Exit codes, the same from release to release. */

export const exitCodes = {
  fine: 0,
  /** There is something to look at, and `--frail` asked to hear of it. */
  messages: 1,
  usage: 2,
  input: 4,
  output: 5,
  notProved: 6,
  bug: 70
} as const

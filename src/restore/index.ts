/** Galley → proposals: one rule a file, and the preset that holds them all. */

export {type DecidedRole, type Decision, findPlace, placeOfSpan} from './decisions.ts'
export {type FairCopyOptions, fairCopy} from './fair-copy.ts'
export {guest} from './guest.ts'
export {restorePreset, rules} from './preset.ts'
export {type Doubt, type Finding, type RestoreOptions, type Rule, type RulePlugin, rule} from './rule.ts'
export type {Row, View} from './view.ts'

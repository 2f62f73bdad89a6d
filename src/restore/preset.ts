/** The rules, in the order in which they are heard. */

import type {Preset} from 'unified'
import type {RulePlugin} from './rule.ts'
import {accent} from './rules/accent.ts'
import {address} from './rules/address.ts'
import {caption} from './rules/caption.ts'
import {code} from './rules/code.ts'
import {columnBreak} from './rules/column-break.ts'
import {continued} from './rules/continued.ts'
import {control} from './rules/control.ts'
import {cut} from './rules/cut.ts'
import {dash} from './rules/dash.ts'
import {decision} from './rules/decision.ts'
import {dehyphenate} from './rules/dehyphenate.ts'
import {double} from './rules/double.ts'
import {dropCap} from './rules/drop-cap.ts'
import {entity} from './rules/entity.ts'
import {escape} from './rules/escape.ts'
import {figure} from './rules/figure.ts'
import {formula} from './rules/formula.ts'
import {front} from './rules/front.ts'
import {furniture} from './rules/furniture.ts'
import {glued} from './rules/glued.ts'
import {heading} from './rules/heading.ts'
import {item} from './rules/item.ts'
import {letterSpace} from './rules/letter-space.ts'
import {ligature} from './rules/ligature.ts'
import {lineNumber} from './rules/line-number.ts'
import {lost} from './rules/lost.ts'
import {misread} from './rules/misread.ts'
import {mojibake} from './rules/mojibake.ts'
import {note} from './rules/note.ts'
import {noteMark} from './rules/note-mark.ts'
import {outline} from './rules/outline.ts'
import {part} from './rules/part.ts'
import {quote} from './rules/quote.ts'
import {quoteMark} from './rules/quote-mark.ts'
import {reflow} from './rules/reflow.ts'
import {rubric} from './rules/rubric.ts'
import {sectionBreak} from './rules/section-break.ts'
import {softHyphen} from './rules/soft-hyphen.ts'
import {space} from './rules/space.ts'
import {speckle} from './rules/speckle.ts'
import {split} from './rules/split.ts'
import {table} from './rules/table.ts'
import {verse} from './rules/verse.ts'
import {wideSpace} from './rules/wide-space.ts'

/** What a rule is called in code. */
export type RuleName =
  | 'decision'
  | 'outline'
  | 'lineNumber'
  | 'quoteMark'
  | 'continued'
  | 'furniture'
  | 'rubric'
  | 'note'
  | 'entity'
  | 'mojibake'
  | 'control'
  | 'accent'
  | 'ligature'
  | 'softHyphen'
  | 'escape'
  | 'double'
  | 'speckle'
  | 'caption'
  | 'sectionBreak'
  | 'code'
  | 'formula'
  | 'letterSpace'
  | 'wideSpace'
  | 'item'
  | 'front'
  | 'heading'
  | 'table'
  | 'dropCap'
  | 'dehyphenate'
  | 'misread'
  | 'cut'
  | 'dash'
  | 'figure'
  | 'address'
  | 'split'
  | 'glued'
  | 'verse'
  | 'columnBreak'
  | 'reflow'
  | 'quote'
  | 'space'
  | 'noteMark'
  | 'lost'
  | 'part'

/**
 * All rules, by name: first a person’s word, then what is no text, then characters, then what lines
 * are, then words, then paragraphs, and last what is left between blocks.
 */
export const rules: Readonly<Record<RuleName, RulePlugin>> = {
  decision,
  outline,
  lineNumber,
  quoteMark,
  continued,
  furniture,
  rubric,
  note,
  entity,
  mojibake,
  control,
  accent,
  ligature,
  softHyphen,
  escape,
  double,
  speckle,
  caption,
  sectionBreak,
  code,
  formula,
  letterSpace,
  wideSpace,
  item,
  front,
  heading,
  table,
  dropCap,
  dehyphenate,
  misread,
  cut,
  dash,
  figure,
  address,
  split,
  glued,
  verse,
  columnBreak,
  reflow,
  quote,
  space,
  noteMark,
  lost,
  part
}

/** Every rule with its defaults, as a unified preset. */
export const restorePreset: Preset = {plugins: Object.values(rules)}

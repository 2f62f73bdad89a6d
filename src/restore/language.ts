/** The language of a text. */

import {detectLanguage} from '../lexicon/index.ts'
import {onceForText} from './once.ts'
import type {View} from './view.ts'

const detected = onceForText(({source}) => detectLanguage(source))

/** Get the language as it was given, or find it from the text; `und` when it cannot be told. */
export function languageOf(view: View): string {
  return view.options.lang || detected(view)
}

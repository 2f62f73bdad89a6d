/** Relations and disputes: who with or against whom, in a clause whose subject is one of them and which names the other. */

import type {Cast} from './actors.ts'
import {clauseEnd, isBalanced} from './clauses.ts'
import {isDamaged} from './dates.ts'
import {kindOf} from './kinds.ts'
import {dangles} from './lean.ts'
import {countWords, lift} from './spans.ts'
import type {Relation} from './types.ts'

const maxWords = 40
const maxRelations = 24

/** Find the relations between the actors of a text, disputes first. */
export function relationsOf({names, actors: all, claims}: Cast): ReadonlyArray<Relation> {
  const actors = new Map(all.map(({key, name}) => [key, name]))
  const found: Array<Relation> = []
  for (const {actor, question, sentence, start, reported} of claims) {
    if (question !== 'disputes' && question !== 'ties') continue
    const {paragraph, span} = sentence
    const end = clauseEnd(paragraph.text.slice(start, span.end), {maxWords})
    if (!end) continue
    const what = lift(paragraph, start, start + end.length)
    if (dangles(what.text) || !isBalanced(what.text) || isDamaged(what.text) || countWords(what.text) < 4) continue
    const of = actors.get(actor)
    const to = othersIn(what.text, actor, names).flatMap((key) => actors.get(key) ?? [])
    if (!of || to.length === 0 || to.length > 3) continue
    const kind = reported ? 'reported' : kindOf(sentence).kind
    found.push({of, to, sort: question === 'ties' ? 'tie' : 'dispute', what, cut: end.cut, kind})
  }
  const once = found.filter(
    ({of, what}, at) => found.findIndex((other) => other.of === of && overlaps(other.what, what)) === at
  )
  const rank = ({sort, cut}: Relation): number => (sort === 'dispute' ? 0 : 2) + (cut ? 1 : 0)
  return once.sort((a, b) => rank(a) - rank(b)).slice(0, maxRelations)
}

function overlaps(a: Relation['what'], b: Relation['what']): boolean {
  return a.paragraph === b.paragraph && a.start < b.end && b.start < a.end
}

/** Name the other side: the actor that a clause names first, with those named in one breath with it. */
function othersIn(text: string, actor: string, names: ReadonlyMap<string, string>): ReadonlyArray<string> {
  const named = [...names]
    .flatMap(([name, key]) => {
      const at = text.indexOf(name)
      const isWord = at >= 0 && !/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + name.length] ?? '')
      return isWord ? [{key: key.replace('/adjective', ''), at, end: at + name.length}] : []
    })
    .filter(({key}) => key !== actor)
    .sort((a, b) => a.at - b.at)
  const keys = new Set<string>()
  let end: number | undefined
  for (const {key, at, end: until} of named) {
    // What is named further on may be what the two are at odds over.
    if (end !== undefined && !/^(?:,? and |, | or )$/.test(text.slice(end, at))) break
    keys.add(key)
    end = until
  }
  return [...keys]
}

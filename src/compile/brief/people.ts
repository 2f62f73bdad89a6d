/** People, with their offices in the words of the source. */

import type {Draft} from './drafts.ts'
import type {Paragraph} from './spans.ts'
import type {Name, Person, Span} from './types.ts'

/**
 * List the people of a text: those to whom it gives an office first of all,
 * then those who speak or are named more than once.
 */
export function peopleOf(
  paragraphs: ReadonlyArray<Paragraph>,
  drafts: ReadonlyArray<Draft>,
  names: ReadonlyArray<Name>,
  maxPeople: number
): ReadonlyArray<Person> {
  // A handle, “@mikeal”, tells a reader of a brief nothing.
  const texts = new Map(paragraphs.map(({id, text}) => [id, text]))
  const isHandle = ({paragraph, start, text}: Span): boolean =>
    texts.get(paragraph)?.[start - 1] === '@' || /^\p{Ll}\S*$/u.test(text)
  const named = names
    .filter(({kind, span}) => kind === 'person' && !isHandle(span))
    .map(({span}): Draft => ({name: span}))
  const people = new Map<string, {name: Span; offices: Array<Span>; aliases: Map<string, Span>}>()
  // Full names first, so that surnames find them.
  for (const draft of [...drafts, ...named].sort((a, b) => wordsOf(b.name) - wordsOf(a.name))) {
    const family = surnameOf(draft.name.text)
    // “Simon” is Simon Wardley, whose full name the text has.
    const known = people.get(family) ?? [...people.values()].find(({name: full}) => full.text.startsWith(`${family} `))
    // “Guðni Jóhannesson” is not Ólafur, and who “Jóhannesson” is after that nobody can say.
    const isOther = known && !mayBe(draft.name.text, known.name.text)
    const key = isOther ? draft.name.text : family
    if (!known || (isOther && !people.has(key)))
      people.set(key, {name: draft.name, offices: draft.office ? [draft.office] : [], aliases: new Map()})
    else {
      const {office} = draft
      if (office && !known.offices.some(({text}) => text.includes(office.text))) {
        // “Secretary General of the Organization” says more than “General”.
        known.offices = known.offices.filter(({text}) => !office.text.includes(text))
        known.offices.push(office)
      }
      // A surname or a given name alone needs no telling.
      if (!known.name.text.toLowerCase().includes(draft.name.text.toLowerCase()))
        known.aliases.set(draft.name.text, draft.name)
    }
  }
  const at = new Map(paragraphs.map(({id}, index) => [id, index]))
  const order = ({paragraph, start}: Span): number => (at.get(paragraph) ?? 0) * 1e6 + start
  return [...people.values()]
    .map(({aliases, offices, ...person}) => ({...person, offices: offices.slice(0, 3), aliases: [...aliases.values()]}))
    .sort((a, b) => Number(b.offices.length > 0) - Number(a.offices.length > 0) || order(a.name) - order(b.name))
    .slice(0, maxPeople)
    .sort((a, b) => order(a.name) - order(b.name))
}

// “Henry VIII” is Henry; “Sumner” is Charles Sumner.
function surnameOf(text: string): string {
  const last = (/\s[IVX]+$/.test(text) ? text : text.split(/\s+/).at(-1)) ?? text
  // “Al-Farsi” opens a sentence.
  return last.replace(/^(?:al|el)-/u, (article) => article.charAt(0).toUpperCase() + article.slice(1))
}

// One given name begins the other, or one is not printed: “de Vries” is Marie-Claire.
function mayBe(a: string, b: string): boolean {
  if (a.toLowerCase().endsWith(b.toLowerCase()) || b.toLowerCase().endsWith(a.toLowerCase())) return true
  const [one = '', two = ''] = [a, b].map((text) => (/\s/.test(text) ? text.replace(/[\s.].*/u, '') : ''))
  return one === '' || two === '' || one.startsWith(two) || two.startsWith(one)
}

function wordsOf({text}: Span): number {
  return text.split(/\s+/).length
}

/** Fair copy → digest: the parts of a brief, each lifted by its own rules. */

import type {Root} from 'mdast'
import {authorsOf, publicationOf} from '../../mdast/index.ts'
import {acronymsOf} from './acronyms.ts'
import {comparisonOf} from './comparison.ts'
import {datesIn} from './dates.ts'
import {isEnglish} from './language.ts'
import {peopleOf} from './people.ts'
import {bottomLineOf, judgmentsOf} from './salience.ts'
import {indexOf, lift} from './spans.ts'
import {timelineOf} from './timeline.ts'
import type {Digest, DigestOptions} from './types.ts'
import {unsaidOf} from './unsaid.ts'

// As many as fit beside the rest on two pages.
const maxPeople = 10
const maxAcronyms = 16

/** Read a fair copy into plain data in which every statement is a verbatim span. */
export function digest(fairCopy: Root, options: DigestOptions = {}): Digest {
  const {maxBottomLineWords = 80, maxJudgments = 7, maxActors = 10, maxEvents = 14} = options
  const publication = publicationOf(fairCopy)
  const {meta} = publication
  const paragraphs = indexOf(fairCopy)
  const prose = paragraphs.filter(({place}) => place === 'body' || place === 'abstract')
  const text = prose.map((paragraph) => paragraph.text).join('\n')
  const known = isEnglish(text, meta.lang)
  const acronyms = acronymsOf(paragraphs)
  const timeline = timelineOf(paragraphs, maxEvents, known)
  const bottomLine = bottomLineOf(paragraphs, maxBottomLineWords, known)
  const title = paragraphs.find(({place}) => place === 'title')
  return {
    ...(title && {title: lift(title, 0, title.text.length)}),
    authors: [...authorsOf(meta)],
    ...(typeof meta.place === 'string' && {place: meta.place}),
    lang: typeof meta.lang === 'string' ? meta.lang : known ? 'en' : 'und',
    known,
    paragraphs: paragraphs.filter(({place}) => place === 'body').length,
    ...(bottomLine && {bottomLine}),
    judgments: known ? judgmentsOf(paragraphs, maxJudgments, bottomLine) : [],
    comparison: known ? comparisonOf(paragraphs, maxActors) : {questions: [], rows: []},
    timeline,
    dates: prose.flatMap((paragraph) =>
      datesIn(paragraph.text, known).map(({index, text: date, when, form}) => ({
        span: lift(paragraph, index, index + date.length),
        ...(when !== undefined && {when}),
        form: form === 'day' ? ('partial' as const) : form === 'since' ? ('date' as const) : form
      }))
    ),
    names: [],
    people: known ? peopleOf(paragraphs, maxPeople) : [],
    // Explained ones first come, then those met most: the rest are in the text.
    acronyms: acronyms.length > maxAcronyms ? mostUsed(acronyms) : acronyms,
    unsaid: unsaidOf(publication, paragraphs, {acronyms, timeline, known}),
    companions: [...(meta.companions ?? [])].map(({title: name, author, place}) => ({
      title: name,
      ...(author !== undefined && {author}),
      ...(place !== undefined && {place})
    })),
    ...(meta.source && {source: {file: meta.source.file, sha256: String(meta.source.sha256)}})
  }
}

function mostUsed(acronyms: Digest['acronyms']): Digest['acronyms'] {
  const ranked = [...acronyms].sort((a, b) => Number(Boolean(b.long)) - Number(Boolean(a.long)) || b.count - a.count)
  const kept = new Set(ranked.slice(0, maxAcronyms))
  return acronyms.filter((acronym) => kept.has(acronym))
}

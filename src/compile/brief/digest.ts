/** Fair copy → digest: the parts of a brief, each lifted by its own rules. */

import type {Root} from 'mdast'
import {authorsOf, publicationOf} from '../../mdast/index.ts'
import {acronymsOf} from './acronyms.ts'
import {castOf} from './actors.ts'
import {comparisonOf} from './comparison.ts'
import {type Draft, draftsIn} from './drafts.ts'
import {languageOf} from './language.ts'
import {namesIn} from './names.ts'
import {hasOffices, officersIn} from './offices.ts'
import {peopleOf} from './people.ts'
import {datingsOf, reckon} from './reckon.ts'
import {relationsOf} from './relations.ts'
import {bottomLineOf, judgmentsOf} from './salience.ts'
import {indexOf, lift} from './spans.ts'
import {timelineOf} from './timeline.ts'
import type {Digest, DigestOptions, Name} from './types.ts'
import {unsaidOf} from './unsaid.ts'
import {dateWords} from './words/index.ts'
import {worksIn} from './works.ts'

// As many as fit beside the rest on two pages.
const maxAcronyms = 16

/** Read a fair copy into plain data in which every statement is a verbatim span. */
export function digest(fairCopy: Root, options: DigestOptions = {}): Digest {
  const {maxBottomLineWords = 80, maxJudgments = 7, maxActors = 10, maxPeople = 10, maxEvents = 14} = options
  const {questions = []} = options
  const publication = publicationOf(fairCopy)
  const {meta} = publication
  const all = indexOf(fairCopy)
  // Who wrote a work that is listed, and when, is no person and no event of the text.
  const works = worksIn(all)
  const paragraphs = all.filter((paragraph) => !works.has(paragraph))
  const prose = paragraphs.filter(({place}) => place === 'body' || place === 'abstract')
  const text = prose.map((paragraph) => paragraph.text).join('\n')
  const language = languageOf(text, meta.lang)
  const known = language === 'en'
  const acronyms = acronymsOf(paragraphs)
  const dates = reckon(paragraphs, language && dateWords[language])
  const timeline = timelineOf(dates, maxEvents, language)
  const drafts = known ? draftsIn(paragraphs) : hasOffices(language) ? officersIn(paragraphs, language) : []
  const names = known
    ? namesIn(
        paragraphs,
        acronyms,
        drafts.map(({name}) => name)
      )
    : officersOf(drafts)
  const cast = known ? castOf(paragraphs, acronyms, names) : undefined
  const comparison = cast ? comparisonOf(cast, maxActors, questions) : {questions: [], rows: []}
  const unanswered = questions
    .map(({name}) => name)
    .filter((name) => {
      const at = comparison.questions.indexOf(name)
      return at < 0 || comparison.rows.every(({cells}) => !cells[at]?.span)
    })
  const bottomLine = bottomLineOf(paragraphs, maxBottomLineWords, language)
  const title = paragraphs.find(({place}) => place === 'title')
  return {
    ...(title && {title: lift(title, 0, title.text.length)}),
    authors: [...authorsOf(meta)],
    ...(typeof meta.place === 'string' && {place: meta.place}),
    lang: typeof meta.lang === 'string' ? meta.lang : (language ?? 'und'),
    known,
    paragraphs: all.filter(({place}) => place === 'body').length,
    ...(bottomLine && {bottomLine}),
    judgments: language ? judgmentsOf(paragraphs, maxJudgments, bottomLine, language) : [],
    comparison,
    relations: cast ? relationsOf(cast) : [],
    timeline,
    dates: datingsOf(dates),
    names,
    people: peopleOf(paragraphs, drafts, names, maxPeople),
    // Explained ones first come, then those met most: the rest are in the text.
    acronyms: acronyms.length > maxAcronyms ? mostUsed(acronyms) : acronyms,
    unsaid: unsaidOf(publication, all, {acronyms, dates, timeline, known, unanswered}),
    companions: [...(meta.companions ?? [])].map(({title: name, author, place}) => ({
      title: name,
      ...(author !== undefined && {author}),
      ...(place !== undefined && {place})
    })),
    ...(meta.source && {source: {file: meta.source.file, sha256: String(meta.source.sha256)}})
  }
}

// Of another language than English only the names beside offices are known.
function officersOf(drafts: ReadonlyArray<Draft>): ReadonlyArray<Name> {
  const names = new Map<string, Name>()
  for (const {name} of drafts) {
    const count = 1 + (names.get(name.text)?.count ?? 0)
    names.set(name.text, {span: names.get(name.text)?.span ?? name, kind: 'person', count})
  }
  return [...names.values()]
}

function mostUsed(acronyms: Digest['acronyms']): Digest['acronyms'] {
  const ranked = [...acronyms].sort((a, b) => Number(Boolean(b.long)) - Number(Boolean(a.long)) || b.count - a.count)
  const kept = new Set(ranked.slice(0, maxAcronyms))
  return acronyms.filter((acronym) => kept.has(acronym))
}

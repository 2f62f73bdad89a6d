/** Acronyms: what a text says that they stand for, and what it does not say. */

import {expect, test} from 'vitest'
import {acronymsOf} from '../../../src/compile/brief/acronyms.ts'
import {indexOf} from '../../../src/compile/brief/spans.ts'
import {fromMarkdown} from '../../../src/compile/markdown.ts'

function found(text: string): ReadonlyArray<string> {
  return acronymsOf(indexOf(fromMarkdown(text))).map(({short, long}) =>
    long ? `${short.text} = ${long.text}` : short.text
  )
}

test.each([
  ['the Collective Security Treaty Organization (CSTO)', ['CSTO = Collective Security Treaty Organization']],
  // Initials of another language.
  ['the Collective Rapid Reaction Force (KSOR)', ['KSOR = Collective Rapid Reaction Force']],
  ['Kurdistan Workers’ Party (PKK)', ['PKK = Kurdistan Workers’ Party']],
  [
    'the Popular Movement for the Liberation of Angola or MPLA.',
    ['MPLA = Popular Movement for the Liberation of Angola']
  ],
  ['the Federal Service (Bundesnachrichtendienst, BND)', ['BND = Bundesnachrichtendienst']],
  // Not the shortest run that has the letters.
  ['Mindful memoization (MM)', ['MM = Mindful memoization']],
  ['platform-as-a-service (PaaS)', ['PaaS = platform-as-a-service']],
  ['a continuous integration (CI) server', ['CI = continuous integration']],
  ['the Act (Assembly Bill [AB] 109)', ['AB = Assembly Bill']],
  ['AWS (Amazon Web Services)', ['AWS = Amazon Web Services']],
  ['BDFL stands for “Benevolent Dictator for Life”.', ['BDFL = Benevolent Dictator for Life']],
  ['the International Atomic Energy Agency (the “IAEA”)', ['IAEA = International Atomic Energy Agency']],
  ['Millennium Development Goals (MDGs)', ['MDG = Millennium Development Goals']],
  ['messenger RNA (mRNA)', ['RNA', 'mRNA = messenger RNA']],
  [
    'Konferenz über Sicherheit und Zusammenarbeit in Europa (KSZE)',
    ['KSZE = Konferenz über Sicherheit und Zusammenarbeit in Europa']
  ],
  ['Organisation du traité de l’Atlantique nord (OTAN)', ['OTAN = Organisation du traité de l’Atlantique nord']],
  [
    'Организация Договора о коллективной безопасности (ОДКБ)',
    ['ОДКБ = Организация Договора о коллективной безопасности']
  ],
  ['a Regulation of the European Parliament and of the Council (EU) 2016/679', ['EU']],
  ['visited Moscow (USA), and NATO', ['USA', 'NATO']],
  ['In chapter XIV you MUST go to Columbus, KY, at 5 PM.', []]
])('%s', (text, acronyms) => {
  expect(found(text)).toEqual(acronyms)
})

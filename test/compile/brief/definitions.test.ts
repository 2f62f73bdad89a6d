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
  // Neither “Members of the” nor a believer is a person with a party.
  [
    'Members of the Volunteers for the Defence of the Homeland (VDP) came',
    ['VDP = Volunteers for the Defence of the Homeland']
  ],
  [
    'the Group for the Support of Islam and Muslims (JNIM) denies it',
    ['JNIM = Group for the Support of Islam and Muslims']
  ],
  ['das Institut der deutschen Wirtschaft (IW)', ['IW = Institut der deutschen Wirtschaft']],
  [
    'des Sachverständigenrates zur Begutachtung der gesamtwirtschaftlichen Entwicklung (SVR)',
    ['SVR = Sachverständigenrates zur Begutachtung der gesamtwirtschaftlichen Entwicklung']
  ],
  ['ce que l’Office français de la biodiversité (OFB) demande', ['OFB = Office français de la biodiversité']],
  ['Международная морская организация (ИМО) запретила', ['ИМО = Международная морская организация']],
  [
    'intravenous (i.v.) apolipoprotein B (apo B) in extreme cases (i.e.) and at 4 M.O.I. (multiplicity of infection)',
    ['i.v. = intravenous', 'apo B = apolipoprotein B', 'M.O.I. = multiplicity of infection']
  ],
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
  [
    'the Organization for Cooperation of Railways (known by its Russian initials, OSJD)',
    ['OSJD = Organization for Cooperation of Railways']
  ],
  ['Joint Force Command, JFC for short', ['JFC = Joint Force Command']],
  ['Lloyd’s Joint War Committee, the JWC, lists it', ['JWC = Joint War Committee']],
  ['the SCO, the Shanghai Cooperation Organisation, met', ['SCO = Shanghai Cooperation Organisation']],
  ['the “astigmatic intensity equation” (AIE)', ['AIE = astigmatic intensity equation']],
  ['the Consumer Finance Protection Bureau’s (CFPB) rule', ['CFPB = Consumer Finance Protection Bureau']],
  [
    'the Association of Southeast (sic) Asian Nations (ASEAN)',
    ['ASEAN = Association of Southeast (sic) Asian Nations']
  ],
  [
    'the Group of Seven (G7), a responsibility to protect (R2P)',
    ['R2P = responsibility to protect', 'G7 = Group of Seven']
  ],
  ['forty litres/capita/day (LPCD)', ['LPCD = litres/capita/day']],
  [
    'ribosomal protein subunit 12 (rps12) and amino acids [aa]',
    ['rps12 = ribosomal protein subunit 12', 'aa = amino acids']
  ],
  ['nitrous oxide (N2O)', ['N2O = nitrous oxide']],
  // Letters within words spell a part only; the name is longer.
  [
    'the Arab Bank for Economic Development in Africa (BADEA)',
    ['BADEA = Arab Bank for Economic Development in Africa']
  ],
  ['the European Union’s Permanent Structured Cooperation (PESCO)', ['PESCO = Permanent Structured Cooperation']],
  ['Russia’s Foreign Intelligence Service (SVR)', ['SVR = Foreign Intelligence Service']],
  ['Karin Lindqvist of the Swedish Defence Research Agency (FOI)', ['FOI = Swedish Defence Research Agency']],
  // A person with a party, a list, a date, a word.
  ['said Angela Merkel (CDU)', ['CDU']],
  ['with the European Union, NATO, and the OSCE', ['NATO', 'OSCE']],
  ['As of September (GSA)', ['GSA']],
  ['cases were read twice (sic) in it (ii) and blood was (eg, blood) drawn', []],
  ['visited Moscow (USA), and NATO', ['USA', 'NATO']],
  ['In chapter XIV you MUST go to Columbus, KY, at 5 PM.', []]
])('%s', (text, acronyms) => {
  expect(found(text)).toEqual(acronyms)
})

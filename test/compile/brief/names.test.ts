/** Names and offices: who and what a text names, in its own words. */

import {expect, test} from 'vitest'
import {digest} from '../../../src/compile/brief/index.ts'
import {fromMarkdown} from '../../../src/compile/markdown.ts'

function people(text: string): ReadonlyArray<string> {
  return digest(fromMarkdown(text)).people.map(
    ({name, offices}) => `${name.text}: ${offices.map((office) => office.text).join(' + ')}`
  )
}

function names(text: string): ReadonlyArray<string> {
  return digest(fromMarkdown(text)).names.map(({span, kind}) => `${span.text}: ${kind}`)
}

test.each([
  ['The talks were led by Defense Minister Olga Zielonka in May.', ['Olga Zielonka: Defense Minister']],
  ['The army of President Lincoln and of General Banks stood there.', ['Lincoln: President', 'Banks: General']],
  [
    'In the end he met the former Kenyan foreign minister Amos Wako in the town.',
    ['Amos Wako: former Kenyan foreign minister']
  ],
  [
    'We thank the Chief Privacy Officer Anna Nowak and the Chief of the General Staff Marek Wisniewski for help.',
    ['Anna Nowak: Chief Privacy Officer', 'Marek Wisniewski: Chief of the General Staff']
  ],
  [
    'GAO’s Chief Customer Experience Officer, Olga Zielonka, spoke to the men of the town.',
    ['Olga Zielonka: GAO’s Chief Customer Experience Officer']
  ],
  [
    'Colonel Eaton, the superintendent of the two states, ruled over them all.',
    ['Eaton: Colonel + the superintendent of the two states']
  ],
  ['It was the Emperor Charles V who asked for it in the end.', ['Charles V: Emperor']],
  [
    'Richard Weitz is Senior Fellow and Director of the Center for Analysis at the Institute.',
    ['Richard Weitz: Senior Fellow and Director of the Center for Analysis at the Institute']
  ],
  ['The General Assembly and the General Staff met in the General Accounting Office of the city.', []],
  ['The Bureau of Justice Statistics counted the President’s men and women there.', []]
])('%s', (text, expected) => {
  expect(people(text)).toEqual(expected)
})

test.each([
  ['He was born in Kessab and lived at Port Hill in the end.', ['Kessab: place', 'Port Hill: place']],
  [
    'They asked the Center for Strategic and International Studies and Kenya about it.',
    ['Center for Strategic and International Studies: organisation', 'Kenya: place']
  ],
  ['It lies between Uganda and the Republic of Kenya in the north.', ['Uganda: place', 'Republic of Kenya: place']],
  [
    'She said that Nikolai Bordyuzha came, and that Bordyuzha left.',
    ['Nikolai Bordyuzha: person', 'Bordyuzha: person']
  ],
  ['The Soviet KGB and the Kremlin knew of the plan for years.', ['KGB: organisation', 'Kremlin: organisation']],
  ['We read that the Union Treaty was signed by the Kenyan men.', []]
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

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
  [
    'When it was over, its chairman, Rustam Seitkali, said that he had been with Peru’s finance minister, María Elena Quispe Rojas, for an hour.',
    ['Rustam Seitkali: chairman', 'María Elena Quispe Rojas: Peru’s finance minister']
  ],
  [
    'It is the view of analyst T. J. Okafor and of the Deputy Prime Minister of Georgia Levan Kapanadze for now.',
    ['T. J. Okafor: analyst', 'Levan Kapanadze: Deputy Prime Minister of Georgia']
  ],
  [
    'They met Egypt’s Ambassador to Asmara, Hoda bint Salem, and Under Secretary Janet L. Kowalski in the town.',
    ['Hoda bint Salem: Egypt’s Ambassador to Asmara', 'Janet L. Kowalski: Under Secretary']
  ],
  [
    'We asked Ayman Khalifa and Ruth Nyambura, researchers at the Horn Policy Centre (HPC), for a view.',
    [
      'Ayman Khalifa: researchers at the Horn Policy Centre (HPC)',
      'Ruth Nyambura: researchers at the Horn Policy Centre (HPC)'
    ]
  ],
  [
    'We heard the head of the shipowners’ association BIMCO, Lars Erik Dahl, and Professor Emeritus Ingrid Solberg there.',
    ['Lars Erik Dahl: the head of the shipowners’ association BIMCO', 'Ingrid Solberg: Professor Emeritus']
  ],
  [
    'It was Singapore’s Senior Minister of State for Defence, Heng Li Ling, who spoke; Datuk Azman bin Yusof said no.',
    ['Heng Li Ling: Singapore’s Senior Minister of State for Defence', 'Azman bin Yusof: ']
  ],
  [
    'It was the Permanent Secretary at the Department, Sir Alasdair Munro, who wrote to the then Secretary of State, Rt Hon Lucinda Farrow MP.',
    ['Alasdair Munro: the Permanent Secretary at the Department', 'Lucinda Farrow: then Secretary of State']
  ],
  [
    'We saw Gareth Davies-Hughes, Comptroller and Auditor General, and the UN Special Coordinator for Development in the Sahel, Abdoulaye Mar Dieye: both were kind.',
    [
      'Gareth Davies-Hughes: Comptroller and Auditor General',
      'Abdoulaye Mar Dieye: the UN Special Coordinator for Development in the Sahel'
    ]
  ],
  [
    'It spoke to our correspondent Julian Prokosch and to men such as Thandiwe Brandt of the University of Hull.',
    ['Julian Prokosch: correspondent', 'Thandiwe Brandt: ']
  ],
  // Two of one family name are two.
  [
    'It was Ólafur Jóhannesson, who became Prime Minister in July 1971, that said so; others follow Guðni Jóhannesson.',
    ['Ólafur Jóhannesson: Prime Minister in July 1971', 'Guðni Jóhannesson: ']
  ],
  [
    'It was James Callaghan, who had been Foreign Secretary when the boats were sent and became Prime Minister in April.',
    ['James Callaghan: Foreign Secretary']
  ],
  // Neither a ship, nor a hospital, nor “one Icelander”.
  [
    'They used it on the trawler Peter Scott and by the Queen Astrid Military Hospital, where one Icelander, the engineer Halldór Hallfreðsson, was.',
    ['Halldór Hallfreðsson: engineer']
  ],
  ['It was late. Audit Scotland said in March that it had been signed at night.', []],
  ['Men asked for the Committee for Protection of Human Subjects at the University of Hull.', []],
  // One who is named again at the head of a sentence is one.
  [
    'His foreign minister, Mahmoud al-Farsi, was there for a day. Al-Farsi’s words were few and soft.',
    ['Mahmoud al-Farsi: foreign minister']
  ],
  // What is set off by dashes is no office, and a handle is nobody to a minister.
  ['In the South—the belief of men that it was so from the first—nobody asked, and @TalAter found it out.', []],
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
  [
    'He thanked Pieter van der Linden and Sergio Díaz de la Torre. On that day both de la Torre and van der Linden left.',
    [
      'Pieter van der Linden: person',
      'Sergio Díaz de la Torre: person',
      'de la Torre: person',
      'van der Linden: person'
    ]
  ],
  [
    'The Commonwealth of Independent States (CIS) and the newspaper El Comercio knew of it.',
    ['Commonwealth of Independent States: organisation', 'CIS: organisation', 'El Comercio: organisation']
  ],
  [
    'We thank Félix d’Hérelle of the town, Dame Harriet Colquhoun, the residents of Tewkesford who spoke to us, and Additional Protocol II.',
    ['Félix d’Hérelle: person', 'Harriet Colquhoun: person', 'Tewkesford: place']
  ],
  ['We asked GSA IT, who said that Google Apps and Section II were for sub-Saharan African men.', []],
  ['We read that the Union Treaty was signed by the Kenyan men.', []]
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test.each([
  [
    'de',
    'Der frühere Präsident des Bundessozialgerichts Rainer Schlegelmilch und die Vorsitzende des SVR, Monika Schnitzler-Lang, warnten. Peter Müller, Professor für Geschichte an der Universität Köln, schwieg. Die Abgeordneten des Deutschen Bundestages gingen nach Bad Homburg.',
    [
      'Rainer Schlegelmilch: frühere Präsident des Bundessozialgerichts',
      'Monika Schnitzler-Lang: Vorsitzende des SVR',
      'Peter Müller: Professor für Geschichte an der Universität Köln'
    ]
  ],
  [
    'fr',
    'Le président de la Fédération nationale des syndicats agricoles (FNSA), Armand Rousselot-Vigne, et l’économiste Blandine Kervadec-Loth sont venus. Le ministre a rencontré Jean Dupont à New York.',
    [
      'Armand Rousselot-Vigne: président de la Fédération nationale des syndicats agricoles (FNSA)',
      'Blandine Kervadec-Loth: économiste'
    ]
  ],
  [
    'es',
    'El presidente Evo Morales y su portavoz, Remedios Choque Mamani, estaban con el presidente de Bolivia Luis Arce Catacora. La Coordinadora Regional de Defensa del Agua no vino.',
    ['Evo Morales: presidente', 'Remedios Choque Mamani: portavoz', 'Luis Arce Catacora: presidente de Bolivia']
  ],
  [
    'ru',
    'Глава Государственной корпорации по атомной энергии («Росатом») Алексей Лихачёв и министр обороны России Сергей Шойгу приехали. Председатель Верховного Совета Российской Федерации не ответил.',
    [
      'Алексей Лихачёв: Глава Государственной корпорации по атомной энергии («Росатом»)',
      'Сергей Шойгу: министр обороны России'
    ]
  ]
])('%s: %s', (lang, text, expected) => {
  const found = people(`---\nlang: ${lang}\n---\n\n# T\n\n${text}\n`)
  expect(found).toEqual(expected)
})

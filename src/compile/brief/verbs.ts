/** Verbs by the question they answer: how a clause about an actor finds its column. */

/** The questions a comparison asks, in the order of its columns. */
export const questions = ['does or wants', 'disputes', 'stance or fear', 'ties'] as const

export type Question = (typeof questions)[number]

const stems: Readonly<Record<Question, string>> = {
  disputes:
    'accuse condemn denounce dispute invade occupy annex block constrain oppose complain reject refuse decline withdraw threaten question protest attack sue fight resist suspend quarrel clash violate ban deny',
  'stance or fear':
    'fear see view consider believe worry warn call insist hope expect feel think argue say state claim declare maintain regard prefer demand urge favor favour welcome doubt suspect want agree criticize criticise praise recommend',
  ties: 'join ally cooperate sign recognize recognise host partner collaborate belong affiliate mediate trade unite accede rely depend',
  'does or wants':
    'provide serve seek support use employ issue develop announce help bolster commit make hold justify strengthen focus counter create build lead launch pursue promote plan try aim intend work offer send deploy sell buy purchase pay fund conduct train give take allow acquire adopt adapt address approve authorize become begin bring build carry change choose collect come concentrate continue contribute control cut decide defend deliver design direct do drive employ enable encourage end enforce ensure establish exercise expand exploit export extend face fail find follow form gain get go govern grant grow have impose import improve include increase influence integrate introduce invest join keep know leave limit lose manage manipulate manufacture meet move need negotiate note obtain open operate order organize organise own pass perform permit play post prepare present prevent produce prohibit propose protect publish put raise reach receive reduce release remain remove replace report represent require respond restrict result run secure select set share show spend start stop study suffer supply sustain teach tell test transfer turn undertake use win write request ask examine review identify define host pilot contract migrate engage'
}

const irregular: Readonly<Record<string, string>> = {
  saw: 'see',
  seen: 'see',
  felt: 'feel',
  thought: 'think',
  said: 'say',
  fought: 'fight',
  sought: 'seek',
  made: 'make',
  held: 'hold',
  led: 'lead',
  built: 'build',
  sent: 'send',
  sold: 'sell',
  bought: 'buy',
  paid: 'pay',
  gave: 'give',
  given: 'give',
  took: 'take',
  taken: 'take',
  became: 'become',
  become: 'become',
  began: 'begin',
  begun: 'begin',
  brought: 'bring',
  chose: 'choose',
  came: 'come',
  cut: 'cut',
  did: 'do',
  done: 'do',
  drove: 'drive',
  found: 'find',
  got: 'get',
  went: 'go',
  gone: 'go',
  grew: 'grow',
  grown: 'grow',
  had: 'have',
  has: 'have',
  kept: 'keep',
  knew: 'know',
  left: 'leave',
  lost: 'lose',
  met: 'meet',
  put: 'put',
  ran: 'run',
  set: 'set',
  spent: 'spend',
  taught: 'teach',
  told: 'tell',
  undertook: 'undertake',
  won: 'win',
  wrote: 'write',
  withdrew: 'withdraw',
  withdrawn: 'withdraw'
}

const byStem = new Map<string, Question>()
for (const question of ['does or wants', 'ties', 'stance or fear', 'disputes'] as const) {
  for (const stem of stems[question].split(' ')) byStem.set(stem, question)
}

/** Get the question that a verb form answers; nothing when the word is no verb we know. */
export function questionOf(form: string): Question | undefined {
  const word = form.toLowerCase()
  for (const stem of stemsOf(word)) {
    const question = byStem.get(stem)
    if (question) return question
  }
  return undefined
}

function* stemsOf(word: string): Generator<string> {
  const base = irregular[word]
  if (base) yield base
  yield word
  for (const [ending, rest] of [
    ['ies', 'y'],
    ['ied', 'y'],
    ['es', ''],
    ['s', ''],
    ['ed', ''],
    ['ed', 'e'],
    ['ing', ''],
    ['ing', 'e']
  ] as const) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length) + rest
    yield stem
    // “planned”, “banning”: the doubled letter is the ending’s.
    if (/([^aeiou])\1$/.test(stem)) yield stem.slice(0, -1)
  }
}

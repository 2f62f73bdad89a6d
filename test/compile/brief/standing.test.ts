/** Sentences that stand, and those that point back. */

import {expect, test} from 'vitest'
import {readingOf} from '../../../src/compile/brief/kinds.ts'
import {leanOf} from '../../../src/compile/brief/lean.ts'
import {indexOf} from '../../../src/compile/brief/spans.ts'
import {standing} from '../../../src/compile/brief/standing.ts'
import type {Language} from '../../../src/compile/brief/words/index.ts'
import {fromMarkdown} from '../../../src/compile/markdown.ts'

const all = (text: string) => indexOf(fromMarkdown(text))[0]?.sentences ?? []

test.each<[Language, string]>([
  ['en', 'Such a policy was difficult.'],
  ['en', 'Over that time the account grew.'],
  ['en', 'Lastly, we counted all deaths in the state.'],
  ['en', 'Following Moscow’s lead, the governments built defenses.'],
  ['en', 'Parliament has questioned the CSTO due to its failure to address the confrontation.'],
  ['en', 'There too came the remedy of the soldiers.'],
  ['en', 'In other towns the older settlement has grown.'],
  ['en', 'With that training data, the models write texts.'],
  ['en', 'There are some which act on all of society.'],
  ['en', 'Left by the best elements of the South, he has been made a victim.'],
  ['en', 'Behind all its ease lie the dangers of the road.'],
  ['en', 'It is dangerous to place them in a room of their own.'],
  ['en', 'It is meant to be a summary of the work.'],
  ['en', 'There is more danger of his not using power when needed.'],
  ['en', 'Nobody in Bogotá supports her, and nobody in Lima does.'],
  ['en', 'The ambassador of Egypt had been briefed a week before.'],
  ['en', 'The Fund in Lima reached a similar result.'],
  ['en', 'The amount should be raised with bread and rice.'],
  ['en', 'For the other two states there is no rule.'],
  ['en', 'A great increase should take place as a consequence.'],
  ['es', 'Reciben otros beneficios al contribuir.'],
  ['de', 'Keiner von ihnen wirkt vor 2035 so, wie es gehofft wurde.'],
  ['de', 'Der zweite ist die Einbeziehung der Beamten.'],
  ['de', 'Die Antwort darauf ist keine Grenze für alle.'],
  ['fr', 'Le président de la Fédération y voit une décision hors sol.'],
  ['es', 'Es probable que el precio no vuelva pronto a aquel nivel.'],
  ['ru', 'Вместо неё работают небольшие фирмы.'],
  ['fr', 'Sinon, choisir la bonne licence dépend de vos objectifs.'],
  ['de', 'Jedoch können auch Rechtsfragen auftreten.'],
  ['de', 'Dies bringt keine weiteren Erlaubnisse mit sich.'],
  ['fr', 'À ce stade, vous allez vous demander comment faire.'],
  ['fr', 'Par exemple, Postgres a une page complète.'],
  ['es', 'Por otro lado, hay un gran potencial.'],
  ['es', 'Eso significa que el mundo nunca ve estas contribuciones.'],
  ['ru', 'Однако роли зависят только от вас.'],
  ['ru', 'Документирование этой информации помогает.']
])('%s points back: %s', (language, text) => {
  const [sentence] = all(text)
  expect(sentence && leanOf(sentence, language)).toBe('needs-previous')
})

test.each<[Language, string]>([
  ['en', 'It is true that the pact has served as a key element.'],
  ['en', 'This paper argues that the pact has failed.'],
  ['en', 'Seen by the user, they are files.'],
  ['en', 'The talks of 2010 failed; two years later, Moscow returned to the table.'],
  ['en', 'The amount of rice should be raised, and the cost of bread be cut.'],
  ['en', 'It is likely that the pact has failed.'],
  ['de', 'Generell gilt, dass niemand sonst ein Werk nutzen darf.'],
  ['fr', 'Il existe trois structures de gouvernance.'],
  ['es', 'La mayor parte del trabajo es voluntario.'],
  ['ru', 'Многие проекты имеют схожую структуру.']
])('%s stands: %s', (language, text) => {
  const [sentence] = all(text)
  expect(sentence && leanOf(sentence, language)).toBe('stands')
})

test('a pair that leaves open whose members are meant is left', () => {
  const open = 'NATO leaves a vacuum that the CSTO must fill. The war is also a challenge for its members.'
  expect(all(open).map((sentence) => standing(sentence, 60, 'en')?.span.text)[1]).toBeUndefined()
  const plain = 'The CSTO leaves a vacuum in the valley. The war is also a challenge for its members.'
  expect(all(plain).map((sentence) => standing(sentence, 60, 'en')?.span.text)[1]).toBe(plain)
})

test('a title is not the end of a sentence, and a quotation is known', () => {
  expect(all('He assigned Major-Gen. Howard to the post. It rained.').map(({span}) => span.text)).toHaveLength(2)
  expect(indexOf(fromMarkdown('> It rained.\n\nIt snowed.\n')).map(({isQuoted}) => isQuoted)).toEqual([true, false])
})

test.each<[Language, string, string]>([
  ['de', 'Ein Projekt kann von jedem verwendet und modifiziert werden.', 'fact'],
  ['de', 'Die Lizenz wird auf der Seite genannt.', 'fact'],
  ['de', 'Der Vertrag wird im Herbst gültig sein.', 'outlook'],
  ['fr', 'Il va de soi que le code est public.', 'fact'],
  ['fr', 'Le projet va changer de licence.', 'outlook'],
  ['ru', 'Документ содержит следующие правила.', 'fact'],
  ['ru', 'Проект изменится в следующем году.', 'outlook'],
  ['en', 'The tenant shall pay the rent in March.', 'fact'],
  ['en', 'We shall see a new bridge.', 'outlook'],
  // Who says it is no author, though it is “we” who will.
  ['en', '“By 2027 we will carry it all,” he told the forum.', 'reported'],
  ['en', 'The general spoke of “lessons of the war”.', 'reported'],
  ['en', 'Ms. Okafor notes that the bank has lent nothing.', 'reported'],
  ['en', 'We note that the bank has lent nothing.', 'fact']
])('%s: “%s” is %s', (language, text, kind) => {
  const [sentence] = all(text)
  expect(sentence && readingOf(sentence.paragraph, sentence.span, language).kind).toBe(kind)
})

test('both halves of a contrast are lifted, or none', () => {
  const sentences = all(
    'The pact has grown in every year since then. However, three states have left the pact for good.'
  )
  const [first, second] = sentences.map((sentence) => standing(sentence, 60, 'en')?.span.text)
  expect(first).toMatch(/^The pact has grown.*left the pact for good\.$/)
  expect(second).toBe(first)
  expect(sentences.map((sentence) => standing(sentence, 12, 'en'))).toEqual([undefined, undefined])
})

test('a noun that was just brought in points back', () => {
  const [, second] = all('In March the House passed a bill. The bill was conservative and vague.')
  expect(second && leanOf(second)).toBe('needs-previous')
})

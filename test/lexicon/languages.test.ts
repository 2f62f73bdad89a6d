/** Words divided, language by language, for a reader of each to look at. */

import path from 'node:path'
import {expect, test} from 'vitest'
import {hyphenatorOf} from '../../src/lexicon/index.ts'

const words: Readonly<Record<string, string>> = {
  'en-US': 'administration hyphenation democratic however territorial photography organization everyone',
  'en-GB': 'administration hyphenation democratic however territorial photography organisation everyone',
  de: 'Donaudampfschifffahrt Verwaltung Zeichensetzung Sicherheitspolitik Straße Rundschreiben',
  fr: 'administration ponctuation aujourd’hui gouvernement développement bibliothèque',
  es: 'administración gobierno ciudadanía desarrollo biblioteca constitucional',
  ru: 'администрация правительство безопасность сотрудничество библиотека развитие',
  it: 'amministrazione governo cittadinanza sviluppo biblioteca costituzionale',
  pt: 'administração governo cidadania desenvolvimento biblioteca constitucional',
  nl: 'overheidsdienst regering burgerschap ontwikkeling bibliotheek grondwettelijk',
  pl: 'administracja rząd obywatelstwo rozwój biblioteka konstytucyjny'
}

test('every language divides by its own patterns', async () => {
  const lines = Object.entries(words).map(([lang, text]) => {
    const hyphenate = hyphenatorOf(lang)
    const divided = text.split(' ').map((word) => {
      const places = [0, ...hyphenate(word), word.length]
      return places
        .slice(1)
        .map((end, index) => word.slice(places[index], end))
        .join('-')
    })
    return `${lang.padEnd(6)} ${divided.join(' ')}\n`
  })
  await expect(lines.join('')).toMatchFileSnapshot(path.join(import.meta.dirname, 'languages.txt'))
})

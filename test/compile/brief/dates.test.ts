/** Dates: what is found, what its value is, and what is left alone. */

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {datesIn} from '../../../src/compile/brief/dates.ts'
import {whenInWords} from '../../../src/compile/brief/when.ts'
import {dateWords, type Language} from '../../../src/compile/brief/words/index.ts'

/** Show the dates of a text as a person would list them. */
function found(text: string, language: Language = 'en'): ReadonlyArray<string> {
  return datesIn(text, dateWords[language]).map(({text: words, form, when}) =>
    form === 'date' ? `${words} = ${when}` : `${words}: ${form}${when ? ` ${when}` : ''}`
  )
}

test.each([
  ['On Wednesday, November 14, 1787, he wrote.', ['Wednesday, November 14, 1787 = 1787-11-14']],
  ['It began on the 3rd of May 1790.', ['the 3rd of May 1790 = 1790-05-03']],
  ['born (August 9, 1929 – February 13, 2014)', ['August 9, 1929 = 1929-08-09', 'February 13, 2014 = 2014-02-13']],
  ['from 1861 to 1872', ['1861 to 1872 = 1861/1872']],
  ['between 2000 and 2020', ['2000 and 2020 = 2000/2020']],
  ['the war of 1914–18', ['1914–18 = 1914/1918']],
  ['from March to June 2011', ['March to June 2011 = 2011-03/2011-06']],
  ['in March and April 2014', ['March = 2014-03', 'April 2014 = 2014-04']],
  ['May 3–5, 2010', ['May 3–5, 2010 = 2010-05-03/2010-05-05']],
  ['the summer of 1914', ['the summer of 1914 = 1914-22']],
  ['the 1980’s and 1990s, and the ’60s', ['the 1980’s = 198X', '1990s = 199X', 'the ’60s = 196X']],
  ['the late 19th century', ['the late 19th century = 18XX']],
  ['the eighteenth and nineteenth centuries', ['the eighteenth and nineteenth centuries = 17XX/18XX']],
  ['in 44 BC and in the fourth century BC', ['44 BC = -0043', 'the fourth century BC = -03XX']],
  ['since April 2003, until 1876, about 1900', ['April 2003 = 2003-04/..', '1876 = ../1876', '1900 = 1900~']],
  ['since the 2010 unrest', ['2010 = 2010']],
  ['the end of 2016', ['the end of 2016 = 2016']],
  ['Monday, July 4, and on 4 July', ['Monday, July 4: partial XXXX-07-04', '4 July: partial XXXX-07-04']],
  ['last year and a few years ago', ['last year: relative', 'a few years ago: relative']],
  ['Smith (2004) and others (Lee et al., 2010)', ['2004: citation 2004', '2010: citation 2010']],
  ['Uzbekistan left in 20102, and another in 2O14.', ['20102: damaged', '2O14: damaged']],
  ['on February 31, 2014', ['February 31, 2014: damaged']],
  ['on 5/6/1990 or 14/6/1990', ['5/6/1990 = 1990', '14/6/1990 = 1990-06-14']],
  ['1970: Codd published.', ['1970 = 1970']],
  ['BMJ 2002 Jul 9;325:71, seen 2011 Mar.', ['2002 Jul 9 = 2002-07-09', '2011 Mar. = 2011-03']],
  ['It was not agreed until 2000, and ran until 2010.', ['2000 = 2000', '2010 = ../2010']],
  ['It will end in 2039.', ['2039 = 2039']],
  ['met between February and May', ['February and May: partial XXXX-02/XXXX-05']],
  [
    'from 1 January 2023 to 31 December of the same year',
    ['1 January 2023 = 2023-01-01', '31 December of the same year: partial XXXX-12-31']
  ]
])('%s', (text, dates) => {
  expect(found(text)).toEqual(dates)
})

test.each([
  'They sent 2000 soldiers, $1999 and 1500 km of wire.',
  'Executive Order 13571 and protocol 2018-09-11405.',
  'May we go? It may 5 times fall.',
  'Page 1999 of RFC 1918.'
])('no date: %s', (text) => {
  expect(found(text)).toEqual([])
})

test.each<[Language, string, ReadonlyArray<string>]>([
  ['de', 'Am 14. November 1787 im Jahr 1990', ['14. November 1787 = 1787-11-14', '1990 = 1990']],
  ['de', 'seit März 2010, in den 1990er Jahren', ['März 2010 = 2010-03/..', 'den 1990er Jahren = 199X']],
  ['de', 'im 19. Jahrhundert, im vergangenen Jahr', ['19. Jahrhundert = 18XX', 'im vergangenen Jahr: relative']],
  ['fr', 'le 1er mai 2010, au XIXe siècle', ['le 1er mai 2010 = 2010-05-01', 'XIXe siècle = 18XX']],
  ['fr', 'de 1990 à 1995, il y a trois ans', ['1990 à 1995 = 1990/1995', 'il y a trois ans: relative']],
  ['es', 'el 3 de mayo de 2010, en los años 90', ['el 3 de mayo de 2010 = 2010-05-03', 'los años 90 = 199X']],
  ['es', 'en el verano de 2010, el año pasado', ['el verano de 2010 = 2010-22', 'el año pasado: relative']],
  ['ru', '14 ноября 1787 года, в XIX веке', ['14 ноября 1787 года = 1787-11-14', 'XIX веке = 18XX']],
  ['ru', 'с 1990 по 1995 год, три года назад', ['1990 по 1995 год = 1990/1995', 'три года назад: relative']]
])('%s: %s', (language, text, dates) => {
  expect(found(text, language)).toEqual(dates)
})

test.each([
  ['2010-22', 'summer 2010'],
  ['19XX', '20th century'],
  ['-03XX', '4th century BC'],
  ['-0043', '44 BC'],
  ['2003-04/..', 'since April 2003'],
  ['../1876', 'up to 1876'],
  ['1900~', 'about 1900'],
  ['1861/1872', '1861 to 1872'],
  ['2014-05-23?', '23 May 2014']
])('%s is said as %s', (value, words) => {
  expect(whenInWords(value)).toBe(words)
})

test('dates are in order and none lies in another', () => {
  const part = fc.constantFrom(
    'May',
    '5',
    '2014',
    'in',
    'to',
    ',',
    '–',
    'the',
    '1990s',
    'century',
    '19th',
    '(',
    ')',
    '\n'
  )
  fc.assert(
    fc.property(fc.array(part, {maxLength: 40}), (parts) => {
      let end = 0
      const text = parts.join(' ')
      for (const {index, text: words} of datesIn(text)) {
        expect(index).toBeGreaterThanOrEqual(end)
        expect(text.startsWith(words, index)).toBe(true)
        end = index + words.length
      }
    })
  )
})

test('the time grows as the text does', () => {
  const time = (count: number): number => {
    const text = 'In 1998 he came (1999) on May 5 with 2000 men. '.repeat(count)
    const started = performance.now()
    datesIn(text)
    return performance.now() - started
  }
  time(500)
  // Ten times the text; a hundredfold would be the square.
  expect(time(20_000)).toBeLessThan(40 * Math.max(1, time(2000)))
})

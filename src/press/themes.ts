/** House styles, by name or from a file. */

import {houseTheme, onPaper, type PaperName, papers, type Theme, themeFrom, themeNames} from '../compile/pdf/index.ts'
import type {Plugin} from './plugins.ts'
import {readWhole, statsOf} from './read-whole.ts'
import {named, Trouble} from './trouble.ts'

/**
 * Read a theme: one of the house or of a plug-in by its name, or a file of one’s own.
 *
 * @param paper
 *   Name of other paper than the theme’s.
 * @throws {Trouble}
 *   When there is none, or it is wrong; with file, line, key and value.
 */
export function themeIn(name: string, paper?: string, plugins: ReadonlyArray<Plugin> = []): Theme {
  const own = plugins.map(({themes}) => themes?.[name]).find((file) => file !== undefined)
  const theme = themeOf(themeNames.some((known) => known === name) ? name : (own ?? name))
  if (paper === undefined) return theme
  if (!isPaper(paper)) {
    throw new Trouble('usage', `Unexpected paper \`${paper}\`, expected one of ${Object.keys(papers).join(', ')}`)
  }
  try {
    return onPaper(theme, paper)
  } catch (error) {
    if (error instanceof RangeError) throw new Trouble('usage', error.message)
    throw error
  }
}

function themeOf(name: string): Theme {
  const house = themeNames.find((known) => known === name)
  if (house) return houseTheme(house)
  if (!statsOf(name)) {
    throw new Trouble('usage', `Unexpected theme \`${name}\`, expected a file or one of ${themeNames.join(', ')}`)
  }
  return named(() => themeFrom(name, Buffer.from(readWhole(name, 1)).toString('utf8')))
}

function isPaper(name: string): name is PaperName {
  return Object.hasOwn(papers, name)
}

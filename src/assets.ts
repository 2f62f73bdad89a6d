/** Files that travel with the program: fonts, templates, themes, word lists. */

import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** Folder of the package, wherever this file was compiled to. */
const packageRoot: string = findRoot(import.meta.dirname)

/** Get the path of a file of the package. */
export function assetPath(...names: ReadonlyArray<string>): string {
  return path.join(packageRoot, ...names)
}

/** Read a text file of the package. */
export function readAsset(...names: ReadonlyArray<string>): string {
  return readFileSync(assetPath(...names), 'utf8')
}

function findRoot(folder: string): string {
  // `src/` and `dist/lib/` lie at different depths; the typefaces lie at one.
  if (existsSync(path.join(folder, 'fonts'))) return folder
  return findRoot(path.dirname(folder))
}

/** The public names of the library, as `src/index.ts` exports them, with what the source says of each. */

import {globSync, readFileSync} from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')

/** A public name. */
export interface Name {
  readonly name: string
  readonly isType: boolean
  /** What the doc comment says. */
  readonly says: string
  /** The declaration, without its body. */
  readonly declaration: string
}

/** List the public names, values first, each group by name. */
export function publicNames(): ReadonlyArray<Name> {
  const index = readFileSync(path.join(root, 'src/index.ts'), 'utf8')
  const names = [...index.matchAll(/export (type )?\{([^}]+)\} from '\.\/([a-z]+)\//g)].flatMap(
    ([, type, list = '', room = '']) => list.split(',').map((name) => nameOf(name.trim(), type !== undefined, room))
  )
  return names.toSorted((a, b) => Number(a.isType) - Number(b.isType) || (a.name < b.name ? -1 : 1))
}

function nameOf(name: string, isType: boolean, room: string): Name {
  const declarationRe = new RegExp(
    `(?:/\\*\\*((?:(?!\\*/)[^])*)\\*/\\n)?^(export (?:async function|function\\*?|const|interface|type|class) ${name}\\b[^]*)`,
    'm'
  )
  // A room may pass on what another declares.
  for (const file of [`src/${room}/**/*.ts`, 'src/**/*.ts'].flatMap((files) =>
    globSync(files, {cwd: root}).toSorted()
  )) {
    const found = declarationRe.exec(readFileSync(path.join(root, file), 'utf8'))
    if (found) return {name, isType, says: textOf(found[1] ?? ''), declaration: headOf(found[2] ?? '')}
  }
  throw new Error(`No declaration of \`${name}\` in \`src\``)
}

/** Take the stars away, and write the tags as Markdown. */
function textOf(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .replace(/^@param (\w+)\n {2}/gm, '\n`$1`: ')
    .replace(/^@throws \{(\w+)\}\n {2}/gm, '\nThrows a `$1`: ')
    .replace(/^@returns\n {2}/gm, '\nGives: ')
    .replace(/^ {2}/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Cut a declaration before its body or its value. */
function headOf(text: string): string {
  const [keyword = ''] = /(?<=^export )(?:async function|\w+)/.exec(text) ?? []
  if (keyword === 'type') return (text.split('\n\n')[0] ?? '').replace('export ', '').trim()
  const isBlock = keyword === 'interface' || keyword === 'class'
  const endRe = isBlock ? /^\}$/m : keyword === 'const' ? / =[ \n]/ : / \{$/m
  const {index, 0: end} = endRe.exec(text) ?? {index: text.length, 0: ''}
  return (text.slice(0, index) + (isBlock ? end : '')).replace('export ', '').trim()
}

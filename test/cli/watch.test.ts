/** An edition that is made again whenever something changes that decides it. */

import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterEach, expect, test} from 'vitest'
import {inFolder, put, stet} from '../support/command.ts'

const command = path.join(import.meta.dirname, '../../src/cli/main.ts')

inFolder()

let run: ChildProcess | undefined
afterEach(() => run?.kill('SIGKILL'))

/** Start a watch; gives what waits for its next sentence. */
function watching(...args: ReadonlyArray<string>): (says: RegExp) => Promise<void> {
  const child = spawn(process.execPath, [command, 'pull', ...args, '--watch', '--quiet'], {
    stdio: ['ignore', 'ignore', 'pipe']
  })
  run = child
  let said = ''
  child.stderr.on('data', (text) => {
    said += String(text)
  })
  return async (says) => {
    while (!says.test(said)) await once(child.stderr, 'data')
    said = said.slice((says.exec(said)?.index ?? 0) + 1).replace(/^.*\n/, '')
  }
}

const fairCopy = (name: string): string => readFileSync(`editions/${name}/fair-copy.md`, 'utf8')

test.skipIf(process.platform === 'win32')(
  'source, decisions and pack are watched, and only what changed is made again',
  async () => {
    put('a.txt', 'The council of the Treaty Organiza-\ntion met on Tuesday, and went home.\n')
    put('b.txt', 'The other council stayed where it was, and said so.\n')
    put('stet.config.yaml', 'theme: digest\n')
    put('mine/pack.yaml', 'title: Mine\ndescription: A test.\n')
    put('mine/brief.hbs', '# Before\n')
    const says = watching('a.txt', 'b.txt', '--pack', 'mine')
    await says(/^a\.txt, b\.txt: made in \d+ ms\n/m)
    expect(fairCopy('a')).toContain('Organization met')

    // As an editor does it: beside its place first, then moved there.
    writeFileSync('a.txt~', 'The council of the Treaty Organiza-\ntion met on Friday, and went home.\n')
    renameSync('a.txt~', 'a.txt')
    await says(/^a\.txt: made in \d+ ms\n/m)
    expect(fairCopy('a')).toContain('met on Friday')

    await stet('stet', 'a.txt', '1:35')
    await says(/^a\.txt: made in \d+ ms\n/m)
    expect(fairCopy('a')).toContain('Organiza-')

    const pages = readFileSync('editions/b/fair-copy.pdf', 'latin1')
    writeFileSync('mine/brief.hbs', '# After\n')
    await says(/^a\.txt, b\.txt: made in \d+ ms\n/m)
    expect(readFileSync('editions/b/brief.md', 'utf8')).toBe('# After\n')
    expect(readFileSync('editions/b/fair-copy.pdf', 'latin1')).toBe(pages)

    // What is wrong is said, and may be right after the next change.
    rmSync('b.txt')
    await says(/^stet: Cannot read `b\.txt`/m)
    put('b.txt', 'The other council is back where it was.\n')
    await says(/^b\.txt: made in \d+ ms\n/m)
    expect(fairCopy('b')).toContain('is back')

    // Other settings: the command begins anew.
    put('stet.config.yaml', 'paper: a5\ntheme: journal\n')
    await says(/^a\.txt, b\.txt: made in \d+ ms\n/m)
    expect(readFileSync('editions/b/fair-copy.pdf', 'latin1')).not.toBe(pages)

    run?.kill('SIGINT')
    expect(await once(run as ChildProcess, 'exit')).toEqual([130, null])
  }
)

/** An edition that is made again whenever something changes that decides it. */

import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {setTimeout as wait} from 'node:timers/promises'
import {afterEach, expect, test, vi} from 'vitest'
import {run} from '../../src/cli/run.ts'
import {inFolder, put} from '../support/command.ts'

inFolder()

const {argv} = process
afterEach(() => {
  process.argv = argv
})

interface Watch {
  /** Wait for its next sentence. */
  readonly says: (sentence: RegExp) => Promise<void>
  /** The exit code, at its end. */
  readonly code: Promise<number>
}

/** Start a watch in this process, which was started as the command is: a watch can begin anew. */
function watching(...args: ReadonlyArray<string>): Watch {
  let said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  process.argv = [process.execPath, 'stet', 'pull', ...args, '--watch', '--quiet']
  return {
    code: run(process.argv),
    async says(sentence) {
      while (!sentence.test(said)) await wait(5)
      said = said.slice((sentence.exec(said)?.index ?? 0) + 1).replace(/^.*\n/, '')
    }
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
    const {says, code} = watching('a.txt', 'b.txt', '--pack', 'mine')
    await says(/^a\.txt, b\.txt: made in \d+ ms\n/m)
    expect(fairCopy('a')).toContain('Organization met')

    // As an editor does it: beside its place first, then moved there.
    writeFileSync('a.txt~', 'The council of the Treaty Organiza-\ntion met on Friday, and went home.\n')
    renameSync('a.txt~', 'a.txt')
    await says(/^a\.txt: made in \d+ ms\n/m)
    expect(fairCopy('a')).toContain('met on Friday')

    put('a.stet', '- before: Treaty Organiza\n  text: "-\\n"\n  stet: true\n')
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

    process.kill(process.pid, 'SIGINT')
    await says(/^stet: Finishing what is in hand/m)
    expect(await code).toBe(130)
  }
)
